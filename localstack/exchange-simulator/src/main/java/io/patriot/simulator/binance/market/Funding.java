package io.patriot.simulator.binance.market;

import java.util.SplittableRandom;

/**
 * What longs pay shorts every eight hours. The rates are generated from the seed, the same in every
 * run.
 */
public final class Funding {
  private static final long BASE_RATE_E8 = 10_000;
  private static final long RATE_SPREAD_E8 = 4_000;

  private final Instrument instrument;
  private final long seed;

  Funding(Instrument instrument, long seed) {
    this.instrument = instrument;
    this.seed = seed;
  }

  public long nextTimeMs(long nowMs) {
    return lastTimeMs(nowMs) + BarInterval.H8.lengthMs();
  }

  public long lastTimeMs(long nowMs) {
    return BarInterval.H8.startOf(nowMs);
  }

  public long rateE8(long fundingTimeMs) {
    long key = seed + fundingTimeMs * 31 + instrument.listedAtMs();
    return BASE_RATE_E8 + Math.round(RATE_SPREAD_E8 * new SplittableRandom(key).nextGaussian());
  }
}
