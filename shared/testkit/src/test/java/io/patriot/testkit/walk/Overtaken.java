package io.patriot.testkit.walk;

import io.patriot.application.order.PlaceOrder;
import io.patriot.application.platform.PlatformFence;
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
import io.patriot.testkit.AccountExamples;
import io.patriot.testkit.TradingDesk;

/**
 * A sender that is overtaken: something happens between the venue's taking the order and saying so.
 */
final class Overtaken {
  private final TradingDesk desk;

  Overtaken(TradingDesk desk) {
    this.desk = desk;
  }

  /** Sends what waits; the event happens while the answer is on its way. */
  void place(Runnable meanwhile) {
    var sender =
        new PlaceOrder(
            desk.store(),
            new SlowToAnswer(desk.venue(), meanwhile),
            desk.ports().reconcileRequests(),
            new PlatformFence(desk.platform()),
            desk.clock());
    desk.placements()
        .takeAll()
        .forEach(sent -> sender.handle(sent.message(), AccountExamples.aCause()));
  }

  private record SlowToAnswer(TradingVenue venue, Runnable meanwhile) implements TradingVenue {
    @Override
    public PlacementResult place(OrderIntent intent, int attempt, Cause cause) {
      PlacementResult result = venue.place(intent, attempt, cause);
      meanwhile.run();
      return result;
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
}
