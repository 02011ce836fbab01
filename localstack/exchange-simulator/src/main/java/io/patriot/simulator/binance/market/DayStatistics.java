package io.patriot.simulator.binance.market;

/** The last 24 hours of an instrument, counted from its minute bars. */
public record DayStatistics(
    long openTimeMs,
    long openCents,
    long highCents,
    long lowCents,
    long lastCents,
    long volumeMilli,
    long quoteE5,
    long trades) {
  private static final int MINUTES = 24 * 60;
  private static final long PERCENT_E3 = 100_000;

  static DayStatistics of(BarSeries minutes) {
    Bar day = minutes.newest(MINUTES);
    return new DayStatistics(
        day.openTimeMs(),
        day.openCents(),
        day.highCents(),
        day.lowCents(),
        day.closeCents(),
        day.volumeMilli(),
        day.quoteE5(),
        day.trades());
  }

  public long changeCents() {
    return lastCents - openCents;
  }

  /** In thousandths of a percent. */
  public long changePercentE3() {
    return Math.round((double) changeCents() * PERCENT_E3 / openCents);
  }

  public long weightedAverageCents() {
    return volumeMilli == 0 ? lastCents : quoteE5 / volumeMilli;
  }
}
