package io.patriot.application.paper;

import io.patriot.application.trace.Cause;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderIntent;

/** The way to the paper venue, in order for each account. What is not on it for certain throws. */
public interface PaperOrderQueue {
  void place(OrderIntent intent, Cause cause);

  void amend(
      AccountId account, Symbol symbol, OrderId order, Quantity quantity, Price price, Cause cause);

  void cancel(AccountId account, Symbol symbol, OrderId order, Cause cause);
}
