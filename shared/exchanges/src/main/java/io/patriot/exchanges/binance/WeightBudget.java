package io.patriot.exchanges.binance;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Our share of the venue's request weight, which is counted by address and minute, and the pause it
 * may have ordered. Market data takes half of the whole; orders and exits keep the rest.
 */
public final class WeightBudget {
  public static final int MARKET_DATA_PER_MINUTE_MAX = BinanceFacts.WEIGHT_PER_MINUTE_MAX / 2;

  private final InstantSource clock;
  private final int perMinuteMax;
  private final ReentrantLock lock = new ReentrantLock();
  private long minute;
  private int used;
  private Instant pausedUntil = Instant.EPOCH;

  public WeightBudget(InstantSource clock) {
    this(clock, MARKET_DATA_PER_MINUTE_MAX);
  }

  public WeightBudget(InstantSource clock, int perMinuteMax) {
    this.clock = clock;
    this.perMinuteMax = perMinuteMax;
  }

  /** Whether a call may go, and if not, why and for how long not. */
  sealed interface Permit {
    record Granted() implements Permit {}

    record Wait(Reading.Reason reason, Duration howLong) implements Permit {}
  }

  Permit take(int weight) {
    lock.lock();
    try {
      Instant now = clock.instant();
      if (now.isBefore(pausedUntil)) {
        return new Permit.Wait(Reading.Reason.RATE_LIMITED, Duration.between(now, pausedUntil));
      }
      turnMinute(now);
      if (used + weight > perMinuteMax) {
        Instant nextMinute = Instant.ofEpochSecond((minute + 1) * 60);
        return new Permit.Wait(Reading.Reason.OVER_BUDGET, Duration.between(now, nextMinute));
      }
      used += weight;
      return new Permit.Granted();
    } finally {
      lock.unlock();
    }
  }

  /** The venue's own count, which includes what others behind the same address have used. */
  void counted(int byVenue) {
    lock.lock();
    try {
      turnMinute(clock.instant());
      used = Math.max(used, byVenue);
    } finally {
      lock.unlock();
    }
  }

  void pause(Duration howLong) {
    lock.lock();
    try {
      Instant until = clock.instant().plus(howLong);
      pausedUntil = until.isAfter(pausedUntil) ? until : pausedUntil;
    } finally {
      lock.unlock();
    }
  }

  /** The weight used in the running minute, as far as we know. */
  public int used() {
    lock.lock();
    try {
      turnMinute(clock.instant());
      return used;
    } finally {
      lock.unlock();
    }
  }

  private void turnMinute(Instant now) {
    long current = Math.floorDiv(now.getEpochSecond(), 60);
    if (current != minute) {
      minute = current;
      used = 0;
    }
  }
}
