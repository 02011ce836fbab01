package io.patriot.application.venue;

import io.patriot.application.trace.Cause;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.OrderIntent;
import java.util.Map;
import java.util.TreeMap;

/** All venues as one: an order goes to the venue that its account lives at. */
public final class Venues implements TradingVenue {
  private final Map<String, TradingVenue> byName;

  /**
   * @param byName each venue under the name that its accounts' names begin with
   */
  public Venues(Map<String, TradingVenue> byName) {
    this.byName = new TreeMap<>(byName);
  }

  @Override
  public PlacementResult place(OrderIntent intent, int attempt, Cause cause) {
    return of(intent.account()).place(intent, attempt, cause);
  }

  @Override
  public CancelResult cancel(OrderIntent order, Cause cause) {
    return of(order.account()).cancel(order, cause);
  }

  @Override
  public AmendResult amend(OrderIntent order, Quantity quantity, Price price, Cause cause) {
    return of(order.account()).amend(order, quantity, price, cause);
  }

  @Override
  public boolean keepsOrderIds(AccountId account) {
    return of(account).keepsOrderIds(account);
  }

  @Override
  public VenueOrder find(OrderIntent order) {
    return of(order.account()).find(order);
  }

  @Override
  public Listing listed(OrderIntent order) {
    return of(order.account()).listed(order);
  }

  private TradingVenue of(AccountId account) {
    TradingVenue venue = byName.get(account.venue());
    if (venue == null) {
      throw new IllegalStateException("No venue for " + account.venue() + " accounts");
    }
    return venue;
  }
}
