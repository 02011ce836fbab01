package io.patriot.application.order;

import io.patriot.application.trace.Cause;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.OrderId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes every working order of an account back, whether it rests or waits for a trigger. */
public final class CancelAll {
  private final TradingStore store;
  private final CancelOrder cancelOrder;

  public CancelAll(TradingStore store, CancelOrder cancelOrder) {
    this.store = store;
    this.cancelOrder = cancelOrder;
  }

  /** The orders that were asked back. */
  public List<OrderId> handle(AccountId account, Optional<Symbol> symbol, String by, Cause cause) {
    Optional<AccountBook> book = store.book(account);
    if (book.isEmpty()) {
      return List.of();
    }
    var asked = new ArrayList<OrderId>();
    book.get()
        .working()
        .forEach(
            (id, order) -> {
              if (symbol.isEmpty() || symbol.get().equals(order.symbol())) {
                cancelOrder.handle(account, id, by, cause);
                asked.add(id);
              }
            });
    return List.copyOf(asked);
  }
}
