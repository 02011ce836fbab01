package io.patriot.application.order;

import io.patriot.application.trace.Cause;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderIntent;

/** Brings a wish to the one door that all orders pass. */
public final class RequestOrder {
  private final OrderCommands commands;

  public RequestOrder(OrderCommands commands) {
    this.commands = commands;
  }

  public OrderId handle(OrderIntent intent, Cause cause) {
    commands.send(new OrderCommand.Place(intent), cause);
    return intent.orderId();
  }
}
