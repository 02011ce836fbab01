package io.patriot.simulation;

import io.patriot.domain.money.Quantity;
import java.util.Optional;

/**
 * A limit order that waits in the market, with all that must be kept to put it back after a
 * restart.
 *
 * @param filled what it has traded so far
 * @param fills how many fills that were; the next one has this number plus one
 * @param queueAhead what stands in line before it at its price; empty while that is unknown
 * @param standing whether the venue's own book has left room for it; until then the venue shows the
 *     other side at or beyond its price, as after an order that took all it could and waits for
 *     more
 * @param arrival the market it met; empty while it has met none
 */
public record RestingOrder(
    SimulatedOrder order,
    Quantity filled,
    int fills,
    Optional<Quantity> queueAhead,
    boolean standing,
    Optional<ArrivalQuote> arrival) {

  public RestingOrder {
    if (standing && arrival.isEmpty()) {
      throw new IllegalArgumentException("An order stands only in a market it has met");
    }
  }

  /** What may still trade of the order's own quantity. */
  public Quantity leaves() {
    return order.terms().quantity().minus(filled);
  }
}
