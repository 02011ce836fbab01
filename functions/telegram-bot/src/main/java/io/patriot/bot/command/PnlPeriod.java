package io.patriot.bot.command;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What gains and losses are added up by; weeks begin on Monday, and all of them at midnight UTC.
 */
enum PnlPeriod {
  DAY("pnl.day", ChronoUnit.DAYS, 7, 31),
  WEEK("pnl.week", ChronoUnit.WEEKS, 8, 26),
  MONTH("pnl.month", ChronoUnit.MONTHS, 6, 12);

  private final String key;
  private final ChronoUnit unit;
  private final int usual;
  private final int most;

  PnlPeriod(String key, ChronoUnit unit, int usual, int most) {
    this.key = key;
    this.unit = unit;
    this.usual = usual;
    this.most = most;
  }

  /** The period that a word means, such as day, days or d. */
  static Optional<PnlPeriod> said(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(
            period ->
                small.equals(period.word())
                    || small.equals(period.word() + "s")
                    || small.equals(period.word().substring(0, 1)))
        .findFirst();
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What its button is called in the catalogue. */
  String key() {
    return key;
  }

  /** How many are shown when nobody says. */
  int usual() {
    return usual;
  }

  /** How many fit on a screen that people still read. */
  boolean holds(int count) {
    return count >= 1 && count <= most;
  }

  /** The first day of the period that a day is in. */
  LocalDate first(LocalDate day) {
    return switch (this) {
      case DAY -> day;
      case WEEK -> day.with(WeekFields.ISO.dayOfWeek(), 1);
      case MONTH -> day.with(TemporalAdjusters.firstDayOfMonth());
    };
  }

  /** The first day of the period so many before this one. */
  LocalDate before(LocalDate first, int count) {
    return first.minus(count, unit);
  }

  /** The first day of the one after it. */
  LocalDate next(LocalDate first) {
    return first.plus(1, unit);
  }

  /** Such as 2026-01-05, 2026-W02 or 2026-01. */
  String label(LocalDate first) {
    return switch (this) {
      case DAY -> first.toString();
      case WEEK ->
          "%d-W%02d"
              .formatted(
                  first.get(WeekFields.ISO.weekBasedYear()),
                  first.get(WeekFields.ISO.weekOfWeekBasedYear()));
      case MONTH -> YearMonth.from(first).toString();
    };
  }
}
