package io.patriot.exchanges.venue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The request weight that a venue grants to one of our addresses, shared by all accounts that leave
 * through it. A part of it is kept for exits, cancels and finding out what became of an order.
 */
public final class EgressBudget {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int SLICES = 60;
  private static final long MINUTE_MS = MINUTE.toMillis();

  private final InstantSource clock;
  private final Shares shares;
  private final ReentrantLock lock = new ReentrantLock();
  private final SlidingWindow own = new SlidingWindow(MINUTE, SLICES);
  private final SlidingWindow whole = new SlidingWindow(MINUTE, SLICES);
  private Instant closedUntil = Instant.EPOCH;

  public EgressBudget(InstantSource clock, Shares shares) {
    this.clock = clock;
    this.shares = shares;
  }

  /**
   * How the weight of a minute is divided.
   *
   * @param wholePerMinute what the venue grants the address
   * @param ownPerMinute what this budget may take of it, others behind the address use the rest
   * @param reservePerMinute the part of our own share that only {@link Purpose#SAFETY} may touch
   */
  public record Shares(int wholePerMinute, int ownPerMinute, int reservePerMinute) {
    public Shares {
      if (ownPerMinute > wholePerMinute
          || reservePerMinute > ownPerMinute
          || reservePerMinute < 0) {
        throw new IllegalArgumentException("A part is not more than its whole");
      }
    }
  }

  /** Takes so much weight, or says why not. */
  public Permit take(int weight, Purpose purpose) {
    lock.lock();
    try {
      Instant now = clock.instant();
      if (now.isBefore(closedUntil)) {
        return new Permit.Refused(Permit.Why.CLOSED, Duration.between(now, closedUntil));
      }
      int kept = purpose.mayUseReserve() ? 0 : shares.reservePerMinute();
      long nowMs = now.toEpochMilli();
      Duration wait =
          longer(
              missing(own, nowMs, weight, shares.ownPerMinute() - kept),
              missing(whole, nowMs, weight, shares.wholePerMinute() - kept));
      if (weight > 0 && wait.isPositive()) {
        return new Permit.Refused(Permit.Why.USED_UP, wait);
      }
      own.add(nowMs, weight);
      whole.add(nowMs, weight);
      return new Permit.Granted();
    } finally {
      lock.unlock();
    }
  }

  /** The venue's own count of its running minute, which includes what others have used. */
  public void counted(int byVenue) {
    lock.lock();
    try {
      long nowMs = clock.instant().toEpochMilli();
      int known = whole.usedSince(nowMs, nowMs - Math.floorMod(nowMs, MINUTE_MS));
      if (byVenue > known) {
        whole.add(nowMs, byVenue - known);
      }
    } finally {
      lock.unlock();
    }
  }

  /** The venue told us to stay away for so long; nothing goes out, whatever it is for. */
  public void close(Duration howLong) {
    lock.lock();
    try {
      Instant until = clock.instant().plus(howLong);
      closedUntil = until.isAfter(closedUntil) ? until : closedUntil;
    } finally {
      lock.unlock();
    }
  }

  /** What was used through the address in the last minute, by us and, as far as told, by others. */
  public int used() {
    lock.lock();
    try {
      return whole.used(clock.instant().toEpochMilli());
    } finally {
      lock.unlock();
    }
  }

  private static Duration missing(SlidingWindow window, long nowMs, int weight, int limit) {
    return (long) window.used(nowMs) + weight <= limit
        ? Duration.ZERO
        : window.freeIn(nowMs, weight, limit);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
