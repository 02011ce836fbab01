package io.patriot.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until a test turns it. */
public final class HandTurnedClock implements InstantSource {
  private Instant now;

  public HandTurnedClock(Instant start) {
    now = start;
  }

  /** A clock that stands at the noon all examples happen at. */
  public static HandTurnedClock atNoon() {
    return new HandTurnedClock(OrderExamples.NOON);
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  public synchronized void advance(Duration by) {
    if (by.isNegative()) {
      throw new IllegalArgumentException("Time does not run backwards: " + by);
    }
    now = now.plus(by);
  }
}
