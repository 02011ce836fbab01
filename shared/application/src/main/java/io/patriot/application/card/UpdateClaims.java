package io.patriot.application.card;

import java.time.Duration;

/** Remembers which updates of Telegram were taken in, longer than Telegram repeats them. */
public interface UpdateClaims {
  /** Claims an update; false when it was claimed before. */
  boolean claim(long updateId);

  /**
   * Whether an update was claimed so lately that whoever claimed it may have died before passing it
   * on.
   */
  boolean claimedWithin(long updateId, Duration age);

  /**
   * Gives a claim back when the update could not be passed on, so that Telegram's repetition
   * counts.
   */
  void release(long updateId);
}
