package io.patriot.simulator.binance.rest;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** How much of its weight each client address has used in the running minute. */
final class RequestWeights {
  private static final long MINUTE_MS = 60_000;

  private final InstantSource clock;
  private final int perMinuteMax;
  private final Map<String, Integer> used = new HashMap<>(); // emptied each minute
  private long minute;

  RequestWeights(InstantSource clock, int perMinuteMax) {
    this.clock = clock;
    this.perMinuteMax = perMinuteMax;
  }

  int perMinuteMax() {
    return perMinuteMax;
  }

  /** Counts a request, refused ones too, and gives what is used now. */
  int use(String clientAddress, int weight) {
    long current = clock.millis() / MINUTE_MS;
    if (current != minute) {
      minute = current;
      used.clear();
    }
    return used.merge(clientAddress, weight, Integer::sum);
  }

  long secondsLeft() {
    return (MINUTE_MS - clock.millis() % MINUTE_MS + 999) / 1000;
  }
}
