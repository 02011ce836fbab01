package io.patriot.domain.alert;

import io.patriot.domain.market.Candle;
import io.patriot.domain.money.Price;
import java.time.Instant;

/** What a market did between two moments, such as a second or a minute. */
public record Stretch(Instant from, Instant to, Price open, Price low, Price high, Price close) {
  public static Stretch of(Candle candle) {
    return new Stretch(
        candle.openTime(),
        candle.closeTime(),
        candle.open(),
        candle.low(),
        candle.high(),
        candle.close());
  }

  /** The same with one more trade. */
  public Stretch with(Price price) {
    return new Stretch(
        from,
        to,
        open,
        price.isBelow(low) ? price : low,
        price.isAbove(high) ? price : high,
        price);
  }
}
