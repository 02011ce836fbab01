package io.patriot.simulator.binance;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that stands until it is moved. */
final class HandClock implements InstantSource {
  private final AtomicLong nowMs;

  HandClock(String start) {
    this.nowMs = new AtomicLong(Instant.parse(start).toEpochMilli());
  }

  void advance(Duration by) {
    nowMs.addAndGet(by.toMillis());
  }

  @Override
  public Instant instant() {
    return Instant.ofEpochMilli(nowMs.get());
  }
}
