package io.patriot.events.message;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.application.order.OrderCommand;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.order.OrderId;
import io.patriot.events.order.OrderIntentV1;
import org.jspecify.annotations.Nullable;

/** A command at the door for orders: place this, or cancel that; one of the two is set. */
@Serdeable
public record OrderCommandV1(
    CauseV1 cause, @Nullable OrderIntentV1 place, @Nullable CancelV1 cancel) implements Message {

  /** Take this order back. */
  @Serdeable
  public record CancelV1(String account, String orderId, String by, String requestId) {}

  public static OrderCommandV1 of(OrderCommand command, CauseV1 cause) {
    return switch (command) {
      case OrderCommand.Place(var intent) ->
          new OrderCommandV1(cause, OrderIntentV1.of(intent), null);
      case OrderCommand.Cancel(var account, var order, var by, var request) ->
          new OrderCommandV1(
              cause, null, new CancelV1(account.toString(), order.value(), by, request));
    };
  }

  public OrderCommand toApplication() {
    if (place != null) {
      return new OrderCommand.Place(place.toDomain());
    }
    if (cancel != null) {
      return new OrderCommand.Cancel(
          AccountId.parse(cancel.account()),
          new OrderId(cancel.orderId()),
          cancel.by(),
          cancel.requestId());
    }
    throw new IllegalArgumentException("An order command says what to do");
  }
}
