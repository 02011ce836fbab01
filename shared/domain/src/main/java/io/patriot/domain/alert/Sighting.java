package io.patriot.domain.alert;

import io.patriot.domain.money.Price;
import java.math.BigDecimal;
import java.time.Instant;

/** What a market did that somebody had waited for. */
public sealed interface Sighting {
  /** Where it traded then. */
  Price price();

  /** It traded there. */
  record Traded(Price price) implements Sighting {}

  /**
   * It moved.
   *
   * @param at when it was at its price; of a move that nobody saw, the beginning of its minute
   * @param from from where
   * @param since when it was there; of a move that nobody saw, the beginning of that minute
   */
  record Moved(Price price, Instant at, Price from, Instant since) implements Sighting {}

  /**
   * A bar closed.
   *
   * @param price its close
   * @param value the indicator's value at it
   */
  record Measured(Price price, BigDecimal value, Instant closedAt) implements Sighting {}
}
