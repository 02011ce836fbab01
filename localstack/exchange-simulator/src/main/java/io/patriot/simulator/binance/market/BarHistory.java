package io.patriot.simulator.binance.market;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The made-up past that charts and indicators start from: a random walk that ends at the first
 * replayed price.
 *
 * <p>It is generated, not recorded. Every step's move is drawn from the seed, the instrument and
 * the step's own time, so the same minute has the same shape in every run; only the level follows
 * from where the walk must end. Minute steps reach back far enough for 1500 hourly bars, hourly
 * steps before that for 1500 daily ones.
 */
final class BarHistory {
  private static final long MINUTE_MS = Duration.ofMinutes(1).toMillis();
  private static final long HOUR_MS = Duration.ofHours(1).toMillis();
  private static final long DAY_MS = Duration.ofDays(1).toMillis();
  private static final int DAYS = BarSeries.BARS_MAX;
  private static final int DAYS_BY_MINUTE = 63;
  private static final int DAYS_SHORT = 1;

  private static final double MINUTE_VOLATILITY = 0.0004;
  private static final double WICK = 0.5;
  private static final double MINUTE_TURNOVER_USDT = 6_000_000;
  private static final double TRADE_USDT = 2_500;
  private static final double TURNOVER_SPREAD = 0.6;

  private final Instrument instrument;
  private final long seed;
  private final int days;
  private final int daysByMinute;

  BarHistory(Instrument instrument, long seed) {
    this(instrument, seed, DAYS, DAYS_BY_MINUTE);
  }

  private BarHistory(Instrument instrument, long seed, int days, int daysByMinute) {
    this.instrument = instrument;
    this.seed = seed;
    this.days = days;
    this.daysByMinute = daysByMinute;
  }

  /** Only yesterday and today, for an exchange that must be there in a moment. */
  static BarHistory brief(Instrument instrument, long seed) {
    return new BarHistory(instrument, seed, DAYS_SHORT, DAYS_SHORT);
  }

  /**
   * Bars up to and including a flat one for the running minute, oldest first, each opening where
   * the last closed.
   */
  Past upTo(long nowMs, long priceCents) {
    long endMs = BarInterval.M1.startOf(nowMs);
    long[] starts = starts(endMs);
    double[] walk = new double[starts.length];
    for (int i = 1; i < starts.length; i++) {
      double volatility =
          MINUTE_VOLATILITY * Math.sqrt((starts[i] - starts[i - 1]) / (double) MINUTE_MS);
      walk[i] = walk[i - 1] + volatility * random(starts[i - 1]).nextGaussian();
    }
    List<Bar> hours = new ArrayList<>();
    List<Bar> minutes = new ArrayList<>();
    double end = walk[walk.length - 1];
    long openCents = onTick(priceCents * Math.exp(-end));
    for (int i = 0; i + 1 < starts.length; i++) {
      long closeCents =
          i + 2 == starts.length ? priceCents : onTick(priceCents * Math.exp(walk[i + 1] - end));
      long lengthMs = starts[i + 1] - starts[i];
      (lengthMs == HOUR_MS ? hours : minutes).add(bar(starts[i], lengthMs, openCents, closeCents));
      openCents = closeCents;
    }
    minutes.add(Bar.flat(endMs, priceCents));
    return new Past(hours, minutes);
  }

  /** First hourly bars, then minute bars. */
  record Past(List<Bar> hours, List<Bar> minutes) {}

  private long[] starts(long endMs) {
    long minutesFromMs = BarInterval.D1.startOf(endMs) - daysByMinute * DAY_MS;
    long firstMs = BarInterval.D1.startOf(endMs) - days * DAY_MS;
    int hours = (int) ((minutesFromMs - firstMs) / HOUR_MS);
    int minutes = (int) ((endMs - minutesFromMs) / MINUTE_MS);
    long[] starts = new long[hours + minutes + 1];
    for (int i = 0; i < hours; i++) {
      starts[i] = firstMs + i * HOUR_MS;
    }
    for (int i = 0; i <= minutes; i++) {
      starts[hours + i] = minutesFromMs + i * MINUTE_MS;
    }
    return starts;
  }

  private Bar bar(long startMs, long lengthMs, long openCents, long closeCents) {
    SplittableRandom random = random(startMs + 1);
    double minutes = lengthMs / (double) MINUTE_MS;
    double wick = closeCents * MINUTE_VOLATILITY * Math.sqrt(minutes) * WICK;
    long high = onTick(Math.max(openCents, closeCents) + wick * Math.abs(random.nextGaussian()));
    long low = onTick(Math.min(openCents, closeCents) - wick * Math.abs(random.nextGaussian()));
    double dayWave = 1 + 0.4 * Math.sin(2 * Math.PI * (startMs % DAY_MS) / DAY_MS);
    double turnover =
        MINUTE_TURNOVER_USDT
            * minutes
            * dayWave
            * Math.exp(TURNOVER_SPREAD * random.nextGaussian());
    long middle = (openCents + closeCents) / 2;
    long volumeMilli = Math.max(1, Math.round(turnover * 100_000 / middle));
    long takerBuyMilli = Math.round(volumeMilli * (0.35 + 0.3 * random.nextDouble()));
    return new Bar(
        startMs,
        openCents,
        Math.max(high, Math.max(openCents, closeCents)),
        Math.min(low, Math.min(openCents, closeCents)),
        closeCents,
        volumeMilli,
        volumeMilli * middle,
        takerBuyMilli,
        takerBuyMilli * middle,
        Math.max(1, Math.round(turnover / TRADE_USDT)),
        Bar.NO_TRADE,
        Bar.NO_TRADE);
  }

  private SplittableRandom random(long key) {
    return new SplittableRandom(seed ^ (key * 0x9E3779B97F4A7C15L) ^ instrument.listedAtMs());
  }

  private long onTick(double cents) {
    long tick = instrument.limits().tickCents();
    return Math.max(tick, Math.round(cents / tick) * tick);
  }
}
