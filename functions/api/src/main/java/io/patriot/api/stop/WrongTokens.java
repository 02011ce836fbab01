package io.patriot.api.stop;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many tokens that are none came from an address lately. It is kept in memory and asks no
 * store: a token cannot be guessed, so this only keeps those who try from costing anything.
 */
final class WrongTokens {
  static final int PER_ADDRESS_MAX = 20;
  static final Duration SPAN = Duration.ofMinutes(10);
  private static final int ADDRESSES_MAX = 1_000;

  private final Map<String, Integer> counts =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
          return size() > ADDRESSES_MAX;
        }
      };
  private long span = -1;

  /** Counts one more; false when there were too many. */
  synchronized boolean admit(String address, Instant now) {
    long current = now.getEpochSecond() / SPAN.toSeconds();
    if (current != span) {
      span = current;
      counts.clear();
    }
    return counts.merge(address, 1, (count, one) -> Math.min(count + one, PER_ADDRESS_MAX + 1))
        <= PER_ADDRESS_MAX;
  }
}
