package io.patriot.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is turned. */
public final class HandClock implements InstantSource {
  private volatile Instant now = Instant.parse("2026-11-21T12:00:00Z");

  @Override
  public Instant instant() {
    return now;
  }

  public synchronized void turn(Duration forward) {
    now = now.plus(forward);
  }
}
