package io.patriot.events.market;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.domain.market.Candle;

/** A bar of a chart is complete. */
@Serdeable
public record BarClosedV1(
    String venue,
    String symbol,
    String interval,
    String openTime,
    String open,
    String high,
    String low,
    String close,
    String volume,
    long trades) {

  /**
   * @param venue where it traded, such as binance
   */
  public static BarClosedV1 of(String venue, Candle candle) {
    return new BarClosedV1(
        venue,
        candle.symbol().value(),
        candle.interval().toString(),
        candle.openTime().toString(),
        candle.open().toString(),
        candle.high().toString(),
        candle.low().toString(),
        candle.close().toString(),
        candle.volume().toString(),
        candle.trades());
  }
}
