package io.patriot.feeds;

import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.OrderId;
import io.patriot.events.UnreadableMessage;
import io.patriot.events.message.PaperOrderV1;
import io.patriot.lambda.MessageHandler;

/** Brings orders, changes and cancellations from the queue to the paper venue. */
final class PaperOrderHandler implements MessageHandler<PaperOrderV1> {
  private final PaperExchange exchange;

  PaperOrderHandler(PaperExchange exchange) {
    this.exchange = exchange;
  }

  @Override
  public Class<PaperOrderV1> messageType() {
    return PaperOrderV1.class;
  }

  @Override
  public void handle(PaperOrderV1 message) {
    if (message.place() != null) {
      exchange.place(message.place().toDomain(), message.cause().toApplication());
    } else if (message.amend() != null) {
      PaperOrderV1.AmendV1 amend = message.amend();
      exchange.amend(
          new AmendWish(
              AccountId.parse(amend.account()),
              new Symbol(amend.symbol()),
              new OrderId(amend.orderId()),
              Quantity.of(amend.quantity()),
              Price.of(amend.price()),
              message.cause().toApplication()));
    } else if (message.cancel() != null) {
      PaperOrderV1.CancelV1 cancel = message.cancel();
      exchange.cancel(
          AccountId.parse(cancel.account()),
          new Symbol(cancel.symbol()),
          new OrderId(cancel.orderId()));
    } else {
      throw new UnreadableMessage("A paper order says what to do", null);
    }
  }
}
