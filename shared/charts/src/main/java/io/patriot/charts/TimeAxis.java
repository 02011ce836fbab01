package io.patriot.charts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The few moments that a course is read by, at round times of the place its reader lives in. */
final class TimeAxis {
  private static final int TICKS_MAX = 6;
  private static final int DAYS_OF_YEARS = 300;
  private static final List<Duration> STEPS =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofMinutes(30),
          Duration.ofHours(1),
          Duration.ofHours(2),
          Duration.ofHours(4),
          Duration.ofHours(8),
          Duration.ofDays(1),
          Duration.ofDays(2),
          Duration.ofDays(7),
          Duration.ofDays(14),
          Duration.ofDays(30),
          Duration.ofDays(90),
          Duration.ofDays(180),
          Duration.ofDays(365));
  private static final DateTimeFormatter CLOCK = form("HH:mm");
  private static final DateTimeFormatter DAY = form("MM-dd");
  private static final DateTimeFormatter MONTH = form("yyyy-MM");

  private TimeAxis() {}

  record Tick(Instant at, String label) {}

  /** Between two moments, both included; where the clock is turned, by the clock after it. */
  static List<Tick> between(Instant from, Instant to, ZoneId zone) {
    Duration span = Duration.between(from, to);
    Duration step = step(span);
    LocalDateTime local = LocalDateTime.ofInstant(from, zone);
    LocalDateTime base = base(local, step);
    long passed = Duration.between(base, local).dividedBy(step);
    List<Tick> ticks = new ArrayList<>();
    for (long i = passed; i <= passed + TICKS_MAX + 2; i++) {
      LocalDateTime at = base.plus(step.multipliedBy(i));
      Instant moment = at.atZone(zone).toInstant();
      if (!moment.isBefore(from) && !moment.isAfter(to)) {
        ticks.add(new Tick(moment, label(at, step, span)));
      }
    }
    return ticks;
  }

  /** Times of day are counted from midnight, days from a day that is always the same. */
  private static LocalDateTime base(LocalDateTime local, Duration step) {
    if (step.toDays() == 0) {
      return local.truncatedTo(ChronoUnit.DAYS);
    }
    long day = local.toLocalDate().toEpochDay();
    return local.toLocalDate().minusDays(Math.floorMod(day, step.toDays())).atStartOfDay();
  }

  private static Duration step(Duration span) {
    for (Duration step : STEPS) {
      if (span.dividedBy(step) <= TICKS_MAX) {
        return step;
      }
    }
    return Duration.ofDays(Math.max(1, span.toDays() / (TICKS_MAX - 1)));
  }

  private static String label(LocalDateTime at, Duration step, Duration span) {
    if (span.toDays() > DAYS_OF_YEARS) {
      return MONTH.format(at);
    }
    boolean isDay = step.toDays() > 0 || at.toLocalTime().equals(LocalTime.MIDNIGHT);
    return (isDay ? DAY : CLOCK).format(at);
  }

  private static DateTimeFormatter form(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
  }
}
