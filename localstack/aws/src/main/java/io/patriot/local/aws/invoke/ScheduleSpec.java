package io.patriot.local.aws.invoke;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How often a function is called, first after how long, and with what; without an input it gets the
 * scheduler's own event.
 */
public record ScheduleSpec(
    String name,
    Duration rate,
    Duration firstAfter,
    Duration functionTimeout,
    String region,
    String accountId,
    @Nullable String input) {
  private static final Duration FUNCTION_TIMEOUT = Duration.ofSeconds(25);

  public ScheduleSpec {
    if (rate.toMillis() < 1) {
      throw new IllegalArgumentException("a rate is at least a millisecond: " + rate);
    }
  }

  public static ScheduleSpec every(String name, Duration rate) {
    return new ScheduleSpec(
        name, rate, rate, FUNCTION_TIMEOUT, "eu-central-1", "000000000000", null);
  }

  public ScheduleSpec withFirstAfter(Duration delay) {
    return new ScheduleSpec(name, rate, delay, functionTimeout, region, accountId, input);
  }

  public ScheduleSpec withInput(String json) {
    return new ScheduleSpec(name, rate, firstAfter, functionTimeout, region, accountId, json);
  }
}
