package io.patriot.exchanges.paper;

import io.patriot.application.order.TradingStore;
import io.patriot.application.venue.AccountView;
import io.patriot.application.venue.VenueAccounts;
import io.patriot.application.venue.VenueMarkets;
import io.patriot.application.venue.VenueTrades;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.OrderId;
import java.time.Instant;
import java.util.List;

/**
 * Paper accounts beside those of real venues. The paper venue keeps orders and no accounts, so what
 * a paper account owns and holds is what our book says; all else is asked of its own venue.
 */
public final class PaperAccounts implements VenueAccounts {
  private final TradingStore store;
  private final VenueAccounts others;

  public PaperAccounts(TradingStore store, VenueAccounts others) {
    this.store = store;
    this.others = others;
  }

  @Override
  public AccountView view(AccountId account) {
    return account.venue().equals(PaperVenue.NAME)
        ? store
            .book(account)
            .<AccountView>map(PaperAccounts::seen)
            .orElseGet(() -> new AccountView.Unavailable("there is no such account"))
        : others.view(account);
  }

  private static AccountView.Seen seen(AccountBook book) {
    return new AccountView.Seen(book.wallet(), book.mode(), List.copyOf(book.positions().values()));
  }

  @Override
  public VenueTrades trades(
      AccountId account, Symbol symbol, Instant since, List<OrderId> waiting) {
    return others.trades(account, symbol, since, waiting);
  }

  @Override
  public VenueMarkets marketsMoved(AccountId account, Instant since) {
    return others.marketsMoved(account, since);
  }
}
