package io.patriot.application.venue;

import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.OrderId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The accounts of all venues as one: a question goes to the venue that the account lives at. */
public final class AccountVenues implements VenueAccounts {
  private final Map<String, VenueAccounts> byName;

  /**
   * @param byName each venue that keeps accounts, under the name that its accounts' names begin
   *     with
   */
  public AccountVenues(Map<String, VenueAccounts> byName) {
    this.byName = new TreeMap<>(byName);
  }

  @Override
  public AccountView view(AccountId account) {
    return of(account).map(venue -> venue.view(account)).orElseGet(AccountView.NotKept::new);
  }

  @Override
  public VenueTrades trades(
      AccountId account, Symbol symbol, Instant since, List<OrderId> waiting) {
    return of(account)
        .map(venue -> venue.trades(account, symbol, since, waiting))
        .orElseGet(() -> new VenueTrades.Unavailable("this venue keeps no accounts of its own"));
  }

  @Override
  public VenueMarkets marketsMoved(AccountId account, Instant since) {
    return of(account)
        .map(venue -> venue.marketsMoved(account, since))
        .orElseGet(() -> new VenueMarkets.Unavailable("this venue keeps no accounts of its own"));
  }

  private Optional<VenueAccounts> of(AccountId account) {
    return Optional.ofNullable(byName.get(account.venue()));
  }
}
