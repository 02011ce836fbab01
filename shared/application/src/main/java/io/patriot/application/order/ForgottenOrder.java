package io.patriot.application.order;

import io.patriot.application.trace.Cause;
import io.patriot.application.venue.Listing;
import io.patriot.application.venue.TradingVenue;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * An order that rests in our book while its venue no longer knows it.
 *
 * <p>Venues forget what ended without a trade: Binance after three days. So an order whose end was
 * not heard in time can only be found missing. It counts as ended when the venue, asked twice with
 * time between, neither knows it nor lists it. Should it have traded after all, its trades are
 * recorded all the same.
 */
final class ForgottenOrder {
  /** What a venue takes this long to show is not forgotten but late. */
  private static final Duration AGE_MIN = Duration.ofHours(1);

  /** A look longer ago than this is not one of the two. */
  private static final Duration BETWEEN_LOOKS_MAX = Duration.ofMinutes(15);

  private final TradingStore store;
  private final TradingVenue venue;
  private final ReconcileRequests requests;
  private final InstantSource clock;

  ForgottenOrder(
      TradingStore store, TradingVenue venue, ReconcileRequests requests, InstantSource clock) {
    this.store = store;
    this.venue = venue;
    this.requests = requests;
    this.clock = clock;
  }

  /** A venue that knows no such order was asked; whether the order has ended by that. */
  boolean hasEnded(Order order, Cause cause) {
    Instant now = clock.instant();
    List<RecordedEvent> history = store.history(order.intent().account(), order.id());
    RecordedEvent last = history.getLast();
    if (now.isBefore(history.getFirst().at().plus(AGE_MIN))) {
      return false;
    }
    boolean missedBefore =
        last.event() instanceof OrderEvent.NotFound
            && now.isBefore(last.at().plus(BETWEEN_LOOKS_MAX));
    if (missedBefore && now.isBefore(last.at().plus(Arrival.BETWEEN_LOOKS))) {
      return false;
    }
    if (venue.listed(order.intent()) != Listing.ABSENT) {
      return false;
    }
    if (missedBefore) {
      return true;
    }
    store.commit(Commit.step(order, new OrderEvent.NotFound(), cause, now));
    requests.send(
        order.intent().account(), order.id(), Arrival.BETWEEN_LOOKS.plusSeconds(1), cause);
    return false;
  }
}
