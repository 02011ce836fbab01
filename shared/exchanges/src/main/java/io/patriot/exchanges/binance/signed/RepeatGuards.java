package io.patriot.exchanges.binance.signed;

import io.patriot.exchanges.binance.ReadGuard;

/**
 * Who repeats what: questions and cancels each have a circuit breaker of their own, so that failing
 * questions never hold back a cancel.
 */
public record RepeatGuards(ReadGuard questions, ReadGuard cancels) {
  public static RepeatGuards standard() {
    return new RepeatGuards(ReadGuard.standard(), ReadGuard.forCancels());
  }

  /** No repeating, for callers that do it themselves. */
  public static RepeatGuards once() {
    return new RepeatGuards(ReadGuard.once(), ReadGuard.once());
  }
}
