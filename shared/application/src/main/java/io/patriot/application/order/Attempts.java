package io.patriot.application.order;

/** How often a step is decided again when something else was stored in between. */
final class Attempts {
  /**
   * Queues keep an account's steps of one kind in order, so only a few different kinds can meet.
   */
  static final int COMMIT_ATTEMPTS_MAX = 8;

  private Attempts() {}

  static IllegalStateException exhausted(String act) {
    return new IllegalStateException(
        act + " met other changes " + COMMIT_ATTEMPTS_MAX + " times in a row");
  }
}
