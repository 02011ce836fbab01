package io.patriot.application.paper;

import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import java.util.Optional;

/**
 * Where a resting paper order stands in the line at its price.
 *
 * @param turn counts the orders the venue let rest; of two at one price the smaller is served first
 * @param ahead what stands in line before it; empty while that is unknown
 * @param standing whether the venue's own book has left room for it
 * @param arrival the market it met when it came; empty while it has met none
 */
public record QueuePlace(
    long turn, Optional<Quantity> ahead, boolean standing, Optional<Arrival> arrival) {

  /** The best prices an order found. */
  public record Arrival(Price bid, Price ask) {}
}
