package io.patriot.simulator.binance.market;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** An instrument's bars of every interval, all made of the same trades. */
public final class Bars {
  /** Trades told up to this much after their time still find their bar open. */
  private static final long LATE_TRADE_MS_MAX = 100;

  private final Map<BarInterval, BarSeries> series = new EnumMap<>(BarInterval.class);
  private final BarSeries.Closed closing;

  Bars(BarHistory.Past past, BarSeries.Closed closing) {
    this.closing = closing;
    for (BarInterval interval : BarInterval.values()) {
      boolean fromHours =
          !past.hours().isEmpty() && interval.lengthMs() > BarInterval.H1.lengthMs();
      var first = fromHours ? past.hours() : past.minutes();
      var bars =
          new BarSeries(
              interval, Bar.flat(first.getFirst().openTimeMs(), first.getFirst().openCents()));
      if (fromHours) {
        past.hours().forEach(bar -> bars.add(bar, BarSeries.SILENT));
      }
      past.minutes().forEach(bar -> bars.add(bar, BarSeries.SILENT));
      series.put(interval, bars);
    }
  }

  public BarSeries of(BarInterval interval) {
    return Objects.requireNonNull(series.get(interval));
  }

  public DayStatistics day() {
    return DayStatistics.of(of(BarInterval.M1));
  }

  void add(Trade trade) {
    Bar piece = Bar.of(trade);
    for (BarSeries each : series.values()) {
      each.add(piece, closing);
    }
  }

  /** When the next bar of this interval closes. */
  public long nextCloseMs(BarInterval interval) {
    BarSeries bars = of(interval);
    return bars.closeTimeMs(bars.open()) + LATE_TRADE_MS_MAX + 1;
  }

  void timePassed(long nowMs) {
    for (BarSeries each : series.values()) {
      each.rollTo(nowMs - LATE_TRADE_MS_MAX, closing);
    }
  }
}
