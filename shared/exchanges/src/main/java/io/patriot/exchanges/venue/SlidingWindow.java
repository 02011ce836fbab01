package io.patriot.exchanges.venue;

import java.time.Duration;
import java.util.Arrays;

/**
 * How much was used within the last so many seconds. It keeps no single uses but slices of time,
 * and forgets a slice only when all of it is out of the window, so it may count a little too much
 * and never too little. Not for several threads.
 */
final class SlidingWindow {
  private final long sliceMs;
  private final int[] used;
  private final long[] sliceOf;
  private long newest = Long.MIN_VALUE;

  SlidingWindow(Duration length, int slices) {
    this.sliceMs = length.toMillis() / slices;
    if (sliceMs * slices != length.toMillis()) {
      throw new IllegalArgumentException(length + " has no " + slices + " equal slices");
    }
    this.used = new int[slices + 1];
    this.sliceOf = new long[slices + 1];
    Arrays.fill(sliceOf, Long.MIN_VALUE);
  }

  int used(long nowMs) {
    return usedSince(nowMs, Long.MIN_VALUE);
  }

  /** What was used since a moment that is the beginning of a slice. */
  int usedSince(long nowMs, long sinceMs) {
    long current = slice(nowMs);
    long from = Math.max(current - used.length + 1, Math.floorDiv(sinceMs, sliceMs));
    long sum = 0;
    for (int i = 0; i < used.length; i++) {
      if (sliceOf[i] >= from && sliceOf[i] <= current) {
        sum += used[i];
      }
    }
    return (int) Math.min(sum, Integer.MAX_VALUE);
  }

  void add(long nowMs, int amount) {
    long current = slice(nowMs);
    int place = (int) Math.floorMod(current, (long) used.length);
    if (sliceOf[place] != current) {
      sliceOf[place] = current;
      used[place] = 0;
    }
    used[place] = (int) Math.min((long) used[place] + amount, Integer.MAX_VALUE);
  }

  /** How long until so much is free under a limit that the amount fits. */
  Duration freeIn(long nowMs, int amount, int limit) {
    long current = slice(nowMs);
    long over = (long) used(nowMs) + amount - limit;
    for (long slice = current - used.length + 1; slice <= current && over > 0; slice++) {
      int place = (int) Math.floorMod(slice, (long) used.length);
      over -= sliceOf[place] == slice ? used[place] : 0;
      if (over <= 0) {
        return Duration.ofMillis(Math.max(1, (slice + used.length) * sliceMs - nowMs));
      }
    }
    return over > 0 ? Duration.ofMillis(sliceMs * used.length) : Duration.ZERO;
  }

  /** A clock that steps back must not make old uses come or go twice. */
  private long slice(long nowMs) {
    newest = Math.max(newest, Math.floorDiv(nowMs, sliceMs));
    return newest;
  }
}
