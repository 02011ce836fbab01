package io.patriot.exchanges.venue;

import java.time.Duration;

/** Whether a call may go to a venue now. */
public sealed interface Permit {
  /** It may, and is counted. */
  record Granted() implements Permit {}

  /**
   * It may not, and is not counted.
   *
   * @param howLong before this has passed asking again is useless
   */
  record Refused(Why why, Duration howLong) implements Permit {}

  /** Why a call may not go. */
  enum Why {
    /** The venue told us to stay away. */
    CLOSED,
    /** Our own share is used up. */
    USED_UP
  }
}
