package io.patriot.domain.market;

import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.money.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;

/**
 * The best prices of a market at one moment.
 *
 * @param at when the feed heard it, by our clock
 */
public record Quote(
    Symbol symbol,
    Price bid,
    Quantity bidSize,
    Price ask,
    Quantity askSize,
    Price last,
    Instant at) {

  public Quote {
    if (bid.isAbove(ask)) {
      throw new IllegalArgumentException("A crossed market is no quote: " + bid + " > " + ask);
    }
  }

  /** The point between bid and ask, exact. */
  public Price mid() {
    return new Price(bid.value().add(ask.value()).divide(BigDecimal.TWO));
  }

  /** The distance between bid and ask as a share of the middle, to eight decimals. */
  public Rate spread() {
    return new Rate(
        ask.value().subtract(bid.value()).divide(mid().value(), 8, RoundingMode.HALF_EVEN));
  }

  public Duration age(Instant now) {
    return Duration.between(at, now);
  }
}
