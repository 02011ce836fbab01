package io.patriot.exchanges.paper;

import io.patriot.application.link.AccountQuiet;
import io.patriot.application.order.TradingStore;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountId;
import java.util.Optional;

/**
 * Whether a paper account holds or offers anything. Nobody trades there but we, and an order leaves
 * our book only when the paper venue says that it ended, so the book is the venue's list.
 */
public final class PaperQuiet implements AccountQuiet {
  private final TradingStore store;

  public PaperQuiet(TradingStore store) {
    this.store = store;
  }

  @Override
  public Answer ask(AccountId account) {
    Optional<AccountBook> book = store.book(account);
    int positions = book.map(it -> it.positions().size()).orElse(0);
    int orders = book.map(it -> it.working().size()).orElse(0);
    return positions + orders == 0 ? new Answer.Quiet() : new Answer.Busy(positions, orders);
  }
}
