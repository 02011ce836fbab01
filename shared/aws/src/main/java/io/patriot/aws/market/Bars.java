package io.patriot.aws.market;

import io.patriot.application.trace.CorrelationId;
import io.patriot.aws.table.Item;
import io.patriot.aws.table.Keys;
import io.patriot.domain.market.Candle;
import io.patriot.events.EventEnvelope;
import io.patriot.events.EventType;
import io.patriot.events.Wire;
import io.patriot.events.market.BarClosedV1;
import java.time.Duration;

/** Closed bars as items, and as events. */
final class Bars {
  private static final Duration KEPT_AT_LEAST = Duration.ofDays(30);
  private static final int BARS_KEPT = 1_000;

  private final Wire wire;
  private final String venue;

  Bars(Wire wire, String venue) {
    this.wire = wire;
    this.venue = venue;
  }

  /** A bar is kept for a thousand of its kind, and a month at least. */
  Item item(Candle candle) {
    Duration thousand = candle.interval().multipliedBy(BARS_KEPT);
    Duration kept = thousand.compareTo(KEPT_AT_LEAST) > 0 ? thousand : KEPT_AT_LEAST;
    return Item.at(Keys.candle(venue, candle.symbol(), candle.interval(), candle.openTime()))
        .with(Item.JSON, wire.write(BarClosedV1.of(venue, candle)))
        .with(Item.EXPIRES_AT, candle.closeTime().plus(kept).getEpochSecond());
  }

  /** Two feeds that see the same bar close say the same event, so hearers count it once. */
  EventEnvelope closed(Candle candle) {
    String series = venue + "/" + candle.symbol() + "/" + candle.interval();
    long number = candle.openTime().toEpochMilli() / candle.interval().toMillis();
    String id = series + ":" + number;
    return new EventEnvelope(
        id,
        EventType.BAR_CLOSED.wireName(),
        CorrelationId.of(candle.closeTime(), series.hashCode()).value(),
        id,
        null,
        null,
        "system:feed",
        series,
        number,
        null,
        candle.closeTime().toString(),
        wire.tree(BarClosedV1.of(venue, candle)));
  }
}
