package io.patriot.trading;

import io.patriot.application.order.CancelOrder;
import io.patriot.application.order.DecideOrder;
import io.patriot.application.order.OrderCommand;
import io.patriot.application.trace.Cause;
import io.patriot.events.message.OrderCommandV1;
import io.patriot.lambda.MessageHandler;

/** Stands at the door for orders: a wish is decided on, a change of mind is passed on. */
final class OrderCommandHandler implements MessageHandler<OrderCommandV1> {
  private final DecideOrder decideOrder;
  private final CancelOrder cancelOrder;

  OrderCommandHandler(DecideOrder decideOrder, CancelOrder cancelOrder) {
    this.decideOrder = decideOrder;
    this.cancelOrder = cancelOrder;
  }

  @Override
  public Class<OrderCommandV1> messageType() {
    return OrderCommandV1.class;
  }

  @Override
  public void handle(OrderCommandV1 message) {
    Cause cause = message.cause().toApplication();
    switch (message.toApplication()) {
      case OrderCommand.Place(var intent) -> Facts.decided(decideOrder.handle(intent, cause));
      case OrderCommand.Cancel(var account, var order, var by, var _) ->
          Facts.cancelAsked(order, cancelOrder.handle(account, order, by, cause));
    }
  }
}
