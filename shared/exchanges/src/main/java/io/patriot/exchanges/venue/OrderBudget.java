package io.patriot.exchanges.venue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;

/** How many orders one account may still send, with some kept for orders that take risk away. */
public final class OrderBudget {
  private static final Duration SHORT = Duration.ofSeconds(10);
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final int SHORT_SLICES = 20;
  private static final int LONG_SLICES = 60;

  private final InstantSource clock;
  private final Limits limits;
  private final ReentrantLock lock = new ReentrantLock();
  private final SlidingWindow tenSeconds = new SlidingWindow(SHORT, SHORT_SLICES);
  private final SlidingWindow minute = new SlidingWindow(LONG, LONG_SLICES);
  private Instant closedUntil = Instant.EPOCH;

  public OrderBudget(InstantSource clock, Limits limits) {
    this.clock = clock;
    this.limits = limits;
  }

  /**
   * What the venue lets an account send, and the percentage of it that only {@link Purpose#SAFETY}
   * may touch.
   */
  public record Limits(int per10Seconds, int perMinute, int reservePercent) {
    public Limits {
      if (per10Seconds < 1 || perMinute < 1 || reservePercent < 0 || reservePercent > 100) {
        throw new IllegalArgumentException("Not the limits of an account");
      }
    }

    private int open(int limit, Purpose purpose) {
      return purpose.mayUseReserve() ? limit : limit - limit * reservePercent / 100;
    }
  }

  /** Counts one order, or says why it may not go. */
  public Permit take(Purpose purpose) {
    lock.lock();
    try {
      Instant now = clock.instant();
      if (now.isBefore(closedUntil)) {
        return new Permit.Refused(Permit.Why.CLOSED, Duration.between(now, closedUntil));
      }
      long nowMs = now.toEpochMilli();
      int shortLimit = limits.open(limits.per10Seconds(), purpose);
      int longLimit = limits.open(limits.perMinute(), purpose);
      if (minute.used(nowMs) >= longLimit) {
        return new Permit.Refused(Permit.Why.USED_UP, minute.freeIn(nowMs, 1, longLimit));
      }
      if (tenSeconds.used(nowMs) >= shortLimit) {
        return new Permit.Refused(Permit.Why.USED_UP, tenSeconds.freeIn(nowMs, 1, shortLimit));
      }
      tenSeconds.add(nowMs, 1);
      minute.add(nowMs, 1);
      return new Permit.Granted();
    } finally {
      lock.unlock();
    }
  }

  /** The venue's count of the running ten seconds, which includes orders sent by others. */
  public void countedIn10Seconds(int byVenue) {
    counted(tenSeconds, SHORT, byVenue);
  }

  /** The venue's count of the running minute. */
  public void countedInMinute(int byVenue) {
    counted(minute, LONG, byVenue);
  }

  private void counted(SlidingWindow window, Duration length, int byVenue) {
    lock.lock();
    try {
      long nowMs = clock.instant().toEpochMilli();
      int known = window.usedSince(nowMs, nowMs - Math.floorMod(nowMs, length.toMillis()));
      if (byVenue > known) {
        window.add(nowMs, byVenue - known);
      }
    } finally {
      lock.unlock();
    }
  }

  /** The venue says the account sent too many. */
  public void close(Duration howLong) {
    lock.lock();
    try {
      Instant until = clock.instant().plus(howLong);
      closedUntil = until.isAfter(closedUntil) ? until : closedUntil;
    } finally {
      lock.unlock();
    }
  }

  boolean isIdle() {
    lock.lock();
    try {
      Instant now = clock.instant();
      return minute.used(now.toEpochMilli()) == 0 && !now.isBefore(closedUntil);
    } finally {
      lock.unlock();
    }
  }
}
