package io.patriot.application.news;

import java.time.Duration;

/**
 * How much a message to a trader can bear to wait when more is to be said than the messenger takes:
 * what is more urgent is said first, and part of the room is kept free for it.
 */
public enum Urgency {
  /** P0: a stop that failed, a position near its end, a switch that was turned. Never silenced. */
  CRITICAL(10, Duration.ofSeconds(4)),
  /** P1: a stop or a target that was reached, an order that traded while nobody looked. */
  HIGH(8, Duration.ofMillis(1_500)),
  /** P2: what somebody wants to know soon, and loses nothing by reading a minute later. */
  NORMAL(4, Duration.ZERO),
  /** P3: what stands on the screen already, brought up to date. */
  LOW(0, Duration.ZERO);

  private static final int WHOLE = 10;

  private final int tenths;
  private final Duration patience;

  Urgency(int tenths, Duration patience) {
    this.tenths = tenths;
    this.patience = patience;
  }

  /** How much of a reserve may be used up for it, at least nothing and at most all. */
  int of(int reserve) {
    return reserve * tenths / WHOLE;
  }

  /**
   * How long whoever says it may stand and wait for room, with a machine that is paid for
   * meanwhile; what has none comes again later.
   */
  public Duration patience() {
    return patience;
  }

  /** The more urgent of the two. */
  public Urgency or(Urgency other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
