package io.patriot.simulator.binance.order;

import io.patriot.simulator.binance.rest.Refusal;
import io.patriot.simulator.binance.rest.Request;
import java.time.Duration;
import java.util.Optional;

/** From when to when a caller asks for history: a week at most, the last one if it does not say. */
public record TimeSpan(long fromMs, long toMs) {
  private static final long WEEK_MS = Duration.ofDays(7).toMillis();

  public static TimeSpan read(Request request, long nowMs) {
    Optional<Long> start = request.number("startTime");
    Optional<Long> end = request.number("endTime");
    long toMs = end.orElse(start.map(from -> from + WEEK_MS).orElse(nowMs));
    long fromMs = start.orElse(toMs - WEEK_MS);
    if (fromMs > toMs) {
      throw Refusal.of(-1023, "Start time is greater than end time.").now();
    }
    if (toMs - fromMs > WEEK_MS) {
      throw Refusal.of(-4165, "Maximum time interval is 7 days").now();
    }
    return new TimeSpan(fromMs, toMs);
  }

  public boolean contains(long timeMs) {
    return timeMs >= fromMs && timeMs <= toMs;
  }
}
