package io.patriot.simulator.binance.stream;

/** A clock hand that says once per period that it has moved. */
final class Every {
  private final long periodMs;
  private long period;

  Every(long periodMs) {
    this.periodMs = periodMs;
  }

  /** When it next says so. */
  long nextDueMs() {
    return (period + 1) * periodMs;
  }

  boolean isDue(long nowMs) {
    long current = nowMs / periodMs;
    boolean due = current != period;
    period = current;
    return due;
  }
}
