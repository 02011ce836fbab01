package io.patriot.simulator.binance.time;

import java.time.Instant;
import java.time.InstantSource;

/** The exchange's own clock, which on a bad day is not everybody's. */
public final class VenueClock implements InstantSource {
  private final InstantSource base;
  private volatile long skewMs;

  public VenueClock(InstantSource base) {
    this.base = base;
  }

  /** How far it goes ahead; below zero it is late. */
  public long skewMs() {
    return skewMs;
  }

  public void skewMs(long value) {
    skewMs = value;
  }

  @Override
  public Instant instant() {
    return base.instant().plusMillis(skewMs);
  }

  @Override
  public long millis() {
    return base.millis() + skewMs;
  }
}
