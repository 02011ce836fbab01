package io.patriot.exchanges.venue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A venue's clock as seen from here, by asking it for the time and assuming that both ways take
 * equally long.
 */
public final class VenueClock {
  /** More than a measured clock is off by, also when the venue sets its own anew meanwhile. */
  private static final Duration APART_MAX = Duration.ofMinutes(1);

  /** An answer that took longer says too little about when it was given. */
  private static final Duration ROUND_TRIP_MAX = Duration.ofSeconds(2);

  private final InstantSource clock;
  private volatile Measure measure = new Measure(Duration.ZERO, ROUND_TRIP_MAX, Instant.EPOCH);

  private record Measure(Duration offset, Duration uncertainty, Instant at) {}

  public VenueClock(InstantSource clock) {
    this.clock = clock;
  }

  /** What the venue's clock shows now; ours as long as the venue was never asked. */
  public Instant now() {
    return clock.instant().plus(measure.offset);
  }

  /**
   * A moment that the venue's clock has surely not passed yet: the end of a period in which nothing
   * that already happened may be missed, though clocks are apart.
   */
  public Instant latest() {
    return now().plus(APART_MAX);
  }

  /** How far the venue's clock is ahead of ours. */
  public Duration offset() {
    return measure.offset;
  }

  /** By how much {@link #offset()} may be wrong. */
  public Duration uncertainty() {
    return measure.uncertainty;
  }

  public boolean isOlderThan(Duration age) {
    return Duration.between(measure.at, clock.instant()).compareTo(age) > 0;
  }

  /**
   * Takes in one answer of the venue.
   *
   * @return whether the answer was quick enough to say anything
   */
  public boolean measured(Instant asked, Instant venueTime, Instant answered) {
    Duration roundTrip = Duration.between(asked, answered);
    if (roundTrip.isNegative() || roundTrip.compareTo(ROUND_TRIP_MAX) > 0) {
      return false;
    }
    Duration half = roundTrip.dividedBy(2);
    measure = new Measure(Duration.between(asked.plus(half), venueTime), half, answered);
    return true;
  }
}
