package io.patriot.proof.plant;

import io.patriot.application.trace.Cause;
import io.patriot.application.venue.AmendResult;
import io.patriot.application.venue.CancelResult;
import io.patriot.application.venue.Listing;
import io.patriot.application.venue.PlacementResult;
import io.patriot.application.venue.TradingVenue;
import io.patriot.application.venue.VenueOrder;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.OrderIntent;

/** A venue as it is, but for what a bug changes. */
abstract class SameVenue implements TradingVenue {
  private final TradingVenue venue;

  SameVenue(TradingVenue venue) {
    this.venue = venue;
  }

  @Override
  public PlacementResult place(OrderIntent intent, int attempt, Cause cause) {
    return venue.place(intent, attempt, cause);
  }

  @Override
  public CancelResult cancel(OrderIntent order, Cause cause) {
    return venue.cancel(order, cause);
  }

  @Override
  public AmendResult amend(OrderIntent order, Quantity quantity, Price price, Cause cause) {
    return venue.amend(order, quantity, price, cause);
  }

  @Override
  public boolean keepsOrderIds(AccountId account) {
    return venue.keepsOrderIds(account);
  }

  @Override
  public VenueOrder find(OrderIntent order) {
    return venue.find(order);
  }

  @Override
  public Listing listed(OrderIntent order) {
    return venue.listed(order);
  }
}
