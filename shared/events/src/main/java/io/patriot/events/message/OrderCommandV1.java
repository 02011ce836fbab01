package io.patriot.events.message;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.application.order.OrderCommand;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.OrderId;
import io.patriot.events.order.OrderIntentV1;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A command at the door for orders; one of the parts is set and says what to do. */
@Serdeable
public record OrderCommandV1(
    CauseV1 cause,
    @Nullable OrderIntentV1 place,
    @Nullable CancelV1 cancel,
    @Nullable AmendV1 amend,
    @Nullable CancelAllV1 cancelAll,
    @Nullable OfAccountV1 ofAccount)
    implements Message {

  /** Change this order where it rests. */
  @Serdeable
  public record AmendV1(
      String account, String orderId, String quantity, String price, String by, String requestId) {}

  /** Take all working orders back, of one market or of all. */
  @Serdeable
  public record CancelAllV1(String account, @Nullable String symbol, String by, String requestId) {}

  /** Take this order back. */
  @Serdeable
  public record CancelV1(String account, String orderId, String by, String requestId) {}

  /** Do this with the account itself. */
  @Serdeable
  public record OfAccountV1(String account, AccountWishV1 wish, String by, String requestId) {}

  public static OrderCommandV1 of(OrderCommand command, CauseV1 cause) {
    return switch (command) {
      case OrderCommand.Place(var intent) ->
          new OrderCommandV1(cause, OrderIntentV1.of(intent), null, null, null, null);
      case OrderCommand.Cancel(var account, var order, var by, var request) ->
          new OrderCommandV1(
              cause,
              null,
              new CancelV1(account.toString(), order.value(), by, request),
              null,
              null,
              null);
      case OrderCommand.Amend(
              var account,
              var order,
              var quantity,
              var price,
              var by,
              var request) ->
          new OrderCommandV1(
              cause,
              null,
              null,
              new AmendV1(
                  account.toString(),
                  order.value(),
                  quantity.toString(),
                  price.toString(),
                  by,
                  request),
              null,
              null);
      case OrderCommand.CancelAll(var account, var symbol, var by, var request) ->
          new OrderCommandV1(
              cause,
              null,
              null,
              null,
              new CancelAllV1(
                  account.toString(), symbol.map(Symbol::value).orElse(null), by, request),
              null);
      case OrderCommand.OfAccount(var account, var wish, var by, var request) ->
          new OrderCommandV1(
              cause,
              null,
              null,
              null,
              null,
              new OfAccountV1(account.toString(), AccountWishV1.of(wish), by, request));
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
    if (amend != null) {
      return new OrderCommand.Amend(
          AccountId.parse(amend.account()),
          new OrderId(amend.orderId()),
          Quantity.of(amend.quantity()),
          Price.of(amend.price()),
          amend.by(),
          amend.requestId());
    }
    if (cancelAll != null) {
      return new OrderCommand.CancelAll(
          AccountId.parse(cancelAll.account()),
          Optional.ofNullable(cancelAll.symbol()).map(Symbol::new),
          cancelAll.by(),
          cancelAll.requestId());
    }
    if (ofAccount != null) {
      return new OrderCommand.OfAccount(
          AccountId.parse(ofAccount.account()),
          ofAccount.wish().toApplication(),
          ofAccount.by(),
          ofAccount.requestId());
    }
    throw new IllegalArgumentException("An order command says what to do");
  }
}
