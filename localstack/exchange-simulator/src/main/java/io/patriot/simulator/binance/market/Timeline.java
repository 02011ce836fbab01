package io.patriot.simulator.binance.market;

/** Tells when, in today's time, something recorded happens again. */
record Timeline(long startMs, long recordedStartMs, double speed) {
  long at(long recordedMs) {
    return startMs + Math.round((recordedMs - recordedStartMs) / speed);
  }

  Timeline delayedBy(long delayMs) {
    return new Timeline(startMs + delayMs, recordedStartMs, speed);
  }

  /** Goes on at another speed from the recorded instant that is due now. */
  Timeline at(long nowMs, double newSpeed) {
    return new Timeline(nowMs, recordedStartMs + Math.round((nowMs - startMs) * speed), newSpeed);
  }
}
