package io.patriot.feeds.live;

import java.time.Duration;
import java.time.Instant;

/**
 * How often an account may ask to be compared: one comparison at a time waits, at least some
 * seconds after the one before, so that an account that is traded by a bot of its own does not use
 * up what all accounts share.
 */
final class ComparisonPace {
  static final Duration BETWEEN_MIN = Duration.ofSeconds(15);

  private Instant last = Instant.MIN;

  /** Whether one is already asked for that has not begun, and so will see what happened now. */
  boolean isAsked(Instant now) {
    return last.isAfter(now);
  }

  /** How long the next one waits. */
  Duration delay(Instant now) {
    if (last.equals(Instant.MIN)) {
      return Duration.ZERO;
    }
    Duration left = Duration.between(now, last.plus(BETWEEN_MIN));
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** One was asked for that begins then. */
  void asked(Instant begins) {
    last = begins;
  }
}
