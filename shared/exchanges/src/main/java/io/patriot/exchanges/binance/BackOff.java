package io.patriot.exchanges.binance;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Pauses between tries that double from one second to thirty, each shortened at random. */
public final class BackOff {
  private static final long FIRST_MS = 1_000;
  private static final long PAUSE_MS_MAX = 30_000;
  private static final int DOUBLINGS_MAX = 5;

  private final RandomGenerator random;
  private int attempt;

  public BackOff(RandomGenerator random) {
    this.random = random;
  }

  /** The pause before the next try: between half and the whole of what its turn allows. */
  public Duration next() {
    long fullMs = Math.min(FIRST_MS << Math.min(attempt, DOUBLINGS_MAX), PAUSE_MS_MAX);
    attempt++;
    return Duration.ofMillis(fullMs / 2 + random.nextLong(fullMs / 2 + 1));
  }

  /** How many tries have been begun since all was well. */
  public int attempt() {
    return attempt;
  }

  /** All is well again. */
  public void reset() {
    attempt = 0;
  }
}
