package io.patriot.charts;

import io.patriot.domain.market.Candle;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The bars of a market as so many as can be told apart: where there are more, neighbours become one
 * bar, from the first one's open to the last one's close.
 *
 * @param slots places from the first bar to the last, also those where no bar is
 */
record Course(List<Bar> bars, Instant from, Duration width, int slots) {
  static final int SLOTS_MAX = 110;

  /** One bar, in doubles because they become pixels. */
  record Bar(int slot, double open, double high, double low, double close, double volume) {
    private static Bar of(int slot, Candle candle) {
      return new Bar(
          slot,
          candle.open().value().doubleValue(),
          candle.high().value().doubleValue(),
          candle.low().value().doubleValue(),
          candle.close().value().doubleValue(),
          candle.volume().value().doubleValue());
    }

    private Bar with(Bar next) {
      return new Bar(
          slot,
          open,
          Math.max(high, next.high),
          Math.min(low, next.low),
          next.close,
          volume + next.volume);
    }

    boolean isRising() {
      return close >= open;
    }
  }

  static Course of(List<Candle> candles) {
    Candle first = candles.getFirst();
    long places = 1 + between(first, candles.getLast()) / first.interval().toMillis();
    long together = Math.ceilDiv(places, SLOTS_MAX);
    Duration width = first.interval().multipliedBy(together);
    List<Bar> bars = new ArrayList<>();
    for (Candle candle : candles) {
      Bar bar = Bar.of((int) (between(first, candle) / width.toMillis()), candle);
      if (!bars.isEmpty() && bars.getLast().slot == bar.slot) {
        bar = bars.removeLast().with(bar);
      }
      bars.add(bar);
    }
    return new Course(bars, first.openTime(), width, (int) Math.ceilDiv(places, together));
  }

  private static long between(Candle first, Candle other) {
    return Duration.between(first.openTime(), other.openTime()).toMillis();
  }

  Instant to() {
    return from.plus(width.multipliedBy(slots));
  }

  /**
   * How far right a moment is, as a share of the whole course; outside of it below 0 or above 1.
   */
  double share(Instant at) {
    return (double) Duration.between(from, at).toMillis() / width.multipliedBy(slots).toMillis();
  }

  int slotOf(Instant at) {
    return (int) Math.floor(share(at) * slots);
  }

  boolean holds(Instant at) {
    return !at.isBefore(from) && at.isBefore(to());
  }

  double lowest() {
    return bars.stream().mapToDouble(Bar::low).min().orElseThrow();
  }

  double highest() {
    return bars.stream().mapToDouble(Bar::high).max().orElseThrow();
  }

  double mostVolume() {
    return bars.stream().mapToDouble(Bar::volume).max().orElseThrow();
  }
}
