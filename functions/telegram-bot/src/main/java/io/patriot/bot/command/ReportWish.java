package io.patriot.bot.command;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which days a report is about, the first and the last of them counted in UTC.
 *
 * @param word as it was asked for, so that it can be asked for again
 * @param asFile whether the days are wanted as a file
 */
record ReportWish(String word, LocalDate from, LocalDate to, boolean asFile) {
  static final String ARGUMENTS = "[week | month | year | 2026-01 | 2026] [csv]";
  private static final String FILE = "csv";
  private static final int FIRST_YEAR = 2020;

  /**
   * @return nothing when a word is not understood, or the days have not begun
   */
  static Optional<ReportWish> of(List<String> words, LocalDate today) {
    List<String> small = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    boolean asFile = !small.isEmpty() && small.getLast().equals(FILE);
    List<String> period = asFile ? small.subList(0, small.size() - 1) : small;
    return switch (period.size()) {
      case 0 -> of(PnlPeriod.MONTH.word(), today, asFile);
      case 1 -> of(period.getFirst(), today, asFile);
      default -> Optional.empty();
    };
  }

  private static Optional<ReportWish> of(String word, LocalDate today, boolean asFile) {
    Optional<LocalDate[]> days =
        switch (word) {
          case "week" -> since(PnlPeriod.WEEK.first(today), today);
          case "month" -> since(PnlPeriod.MONTH.first(today), today);
          case "year" -> since(today.withDayOfYear(1), today);
          default -> calendar(word);
        };
    return days.filter(it -> !it[0].isAfter(today) && it[0].getYear() >= FIRST_YEAR)
        .map(it -> new ReportWish(word, it[0], it[1].isAfter(today) ? today : it[1], asFile));
  }

  private static Optional<LocalDate[]> since(LocalDate first, LocalDate today) {
    return Optional.of(new LocalDate[] {first, today});
  }

  private static Optional<LocalDate[]> calendar(String word) {
    try {
      if (word.matches("[0-9]{4}")) {
        Year year = Year.parse(word);
        return Optional.of(new LocalDate[] {year.atDay(1), year.atMonth(12).atEndOfMonth()});
      }
      YearMonth month = YearMonth.parse(word);
      return Optional.of(new LocalDate[] {month.atDay(1), month.atEndOfMonth()});
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
