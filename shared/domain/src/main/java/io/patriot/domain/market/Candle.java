package io.patriot.domain.market;

import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import java.time.Duration;
import java.time.Instant;

/** One bar of a chart: what a market did between two moments. */
public record Candle(
    Symbol symbol,
    Duration interval,
    Instant openTime,
    Price open,
    Price high,
    Price low,
    Price close,
    Quantity volume,
    long trades) {

  public Candle {
    if (low.isAbove(open) || low.isAbove(close) || high.isBelow(open) || high.isBelow(close)) {
      throw new IllegalArgumentException("A candle's body lies within its wicks: " + symbol);
    }
  }

  public Instant closeTime() {
    return openTime.plus(interval);
  }
}
