package io.patriot.testkit.walk;

import io.patriot.application.order.PlaceOrder;
import io.patriot.application.trace.Cause;
import io.patriot.application.venue.CancelResult;
import io.patriot.application.venue.PlacementResult;
import io.patriot.application.venue.TradingVenue;
import io.patriot.application.venue.VenueOrder;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.OrderId;
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
    public CancelResult cancel(AccountId account, OrderId order, Symbol symbol, Cause cause) {
      return venue.cancel(account, order, symbol, cause);
    }

    @Override
    public boolean keepsOrderIds() {
      return venue.keepsOrderIds();
    }

    @Override
    public VenueOrder find(AccountId account, OrderId order, Symbol symbol) {
      return venue.find(account, order, symbol);
    }
  }
}
