package io.patriot.exchanges.binance.signed;

import io.patriot.application.time.Waits;
import io.patriot.exchanges.binance.ReadGuard;
import java.time.InstantSource;

/**
 * Who repeats what: questions and cancels each have a circuit breaker of their own, so that failing
 * questions never hold back a cancel.
 */
public record RepeatGuards(ReadGuard questions, ReadGuard cancels) {
  public static RepeatGuards standard(Waits waits, InstantSource clock) {
    return new RepeatGuards(ReadGuard.standard(waits, clock), ReadGuard.forCancels(waits, clock));
  }

  /** No repeating, for callers that do it themselves. */
  public static RepeatGuards once(InstantSource clock) {
    return new RepeatGuards(ReadGuard.once(clock), ReadGuard.once(clock));
  }
}
