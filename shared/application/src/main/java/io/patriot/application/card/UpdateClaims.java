package io.patriot.application.card;

/** Remembers which updates of Telegram were taken in, longer than Telegram repeats them. */
public interface UpdateClaims {
  /** Claims an update; false when it was claimed before. */
  boolean claim(long updateId);

  /**
   * Gives a claim back when the update could not be passed on, so that Telegram's repetition
   * counts.
   */
  void release(long updateId);
}
