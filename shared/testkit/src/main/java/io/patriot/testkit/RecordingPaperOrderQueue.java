package io.patriot.testkit;

import io.patriot.application.paper.PaperOrderQueue;
import io.patriot.application.trace.Cause;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderIntent;

/** A way to the paper venue that keeps what is put on it. */
public final class RecordingPaperOrderQueue implements PaperOrderQueue {
  private final Recorded<Message> sent = new Recorded<>();

  /** What is asked of the paper venue. */
  public sealed interface Message {
    /** Take this order in. */
    record Place(OrderIntent intent) implements Message {}

    /** Change this order where it rests. */
    record Amend(AccountId account, Symbol symbol, OrderId order, Quantity quantity, Price price)
        implements Message {}

    /** Take this order off. */
    record Cancel(AccountId account, Symbol symbol, OrderId order) implements Message {}
  }

  @Override
  public void place(OrderIntent intent, Cause cause) {
    sent.add(new Message.Place(intent), cause);
  }

  @Override
  public void amend(
      AccountId account,
      Symbol symbol,
      OrderId order,
      Quantity quantity,
      Price price,
      Cause cause) {
    sent.add(new Message.Amend(account, symbol, order, quantity, price), cause);
  }

  @Override
  public void cancel(AccountId account, Symbol symbol, OrderId order, Cause cause) {
    sent.add(new Message.Cancel(account, symbol, order), cause);
  }

  public Recorded<Message> sent() {
    return sent;
  }
}
