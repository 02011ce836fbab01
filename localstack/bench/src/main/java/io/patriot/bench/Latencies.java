package io.patriot.bench;

import java.time.Duration;
import java.util.Locale;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** How long something took, each time it was done. */
final class Latencies {
  private static final int DIGITS = 3;
  private static final double NS_IN_MS = 1_000_000.0;

  private final Histogram micros = new ConcurrentHistogram(DIGITS);

  void add(Duration took) {
    micros.recordValue(Math.max(0, took.toNanos() / 1_000));
  }

  long count() {
    return micros.getTotalCount();
  }

  Duration at(double percentile) {
    return Duration.ofNanos(1_000 * micros.getValueAtPercentile(percentile));
  }

  /** The row that says whether 95 of 100 were within the goal. */
  Row judged(String benchmark, String what, Duration goal) {
    return new Row.Judged(
        benchmark,
        what,
        toString(),
        "p95 ≤ " + goal.toMillis() + " ms",
        count() > 0 && at(95).compareTo(goal) <= 0);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "p50 %.0f, p95 %.0f, p99 %.0f, max %.0f ms (%,d times)",
        millis(at(50)),
        millis(at(95)),
        millis(at(99)),
        millis(at(100)),
        count());
  }

  /** As {@link #toString}, for what takes less than a millisecond. */
  String inMicros() {
    return String.format(
        Locale.ROOT,
        "p50 %,d, p95 %,d, p99 %,d, max %,d µs (%,d times)",
        micros.getValueAtPercentile(50),
        micros.getValueAtPercentile(95),
        micros.getValueAtPercentile(99),
        micros.getMaxValue(),
        count());
  }

  private static double millis(Duration duration) {
    return duration.toNanos() / NS_IN_MS;
  }
}
