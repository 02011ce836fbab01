package io.patriot.local.aws.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

final class HandTurnedClock implements InstantSource {
  private volatile Instant now = Instant.parse("2026-01-02T03:04:05Z");

  @Override
  public Instant instant() {
    return now;
  }

  void turn(Duration by) {
    now = now.plus(by);
  }
}
