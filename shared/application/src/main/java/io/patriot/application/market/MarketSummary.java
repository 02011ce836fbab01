package io.patriot.application.market;

import io.patriot.domain.market.Quote;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.money.Rate;
import org.jspecify.annotations.Nullable;

/** A market at a glance: its quote and, when the venue told it, its last 24 hours. */
public record MarketSummary(Quote quote, @Nullable Day day) {

  /**
   * The last 24 hours.
   *
   * @param change as a share of the price a day ago; 0.02 is two per cent up
   * @param volume traded in the base asset
   */
  public record Day(Rate change, Price high, Price low, Quantity volume) {}
}
