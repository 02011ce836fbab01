package io.patriot.application.risk;

import java.time.Instant;

/**
 * A breach that is over.
 *
 * @param worst the gravest it was
 */
public record PastBreach(Breach worst, Instant from, Instant until, Ending ending) {

  /** How it ended. */
  public enum Ending {
    /** Prices moved, or its owner did something. */
    CALM,
    /** Half of what was held had been taken off. */
    HALVED,
    /** Nothing was held any more. */
    CLOSED
  }
}
