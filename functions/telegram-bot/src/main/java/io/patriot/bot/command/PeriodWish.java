package io.patriot.bot.command;

import io.patriot.application.portfolio.DayResult;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.grammar.Complaint;
import io.patriot.bot.grammar.Problem;
import io.patriot.bot.text.Html;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** How many days, weeks or months somebody wants to see, the newest of them going on. */
record PeriodWish(PnlPeriod period, int count) {
  static final String ARGUMENTS = "[day|week|month] [HOW MANY]";

  private static final int QUOTE_LENGTH_MAX = 40;

  /** What was understood. */
  sealed interface Read {
    record Understood(PeriodWish wish) implements Read {}

    record NotUnderstood(String word) implements Read {}
  }

  static Read of(List<String> words) {
    Optional<PnlPeriod> period = Optional.empty();
    Optional<Integer> count = Optional.empty();
    for (String word : words) {
      Optional<PnlPeriod> meant = PnlPeriod.said(word);
      Optional<Integer> number = number(word);
      if (meant.isPresent() && period.isEmpty()) {
        period = meant;
      } else if (number.isPresent() && count.isEmpty()) {
        count = number;
      } else {
        return new Read.NotUnderstood(word);
      }
    }
    PnlPeriod shown = period.orElse(PnlPeriod.DAY);
    int periods = count.orElseGet(shown::usual);
    return shown.holds(periods)
        ? new Read.Understood(new PeriodWish(shown, periods))
        : new Read.NotUnderstood(String.valueOf(periods));
  }

  static Problem problem(String word, String command) {
    return Problem.of(Complaint.PERIOD_UNKNOWN, "text", Html.quoted(word, QUOTE_LENGTH_MAX))
        .with(List.of(new Problem.Choice(command, command)));
  }

  static LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  /** The first day of each period, the newest first. */
  List<LocalDate> starts(LocalDate today) {
    LocalDate newest = period.first(today);
    return IntStream.range(0, count).mapToObj(i -> period.before(newest, i)).toList();
  }

  /** Those of the days that are in the period which begins there. */
  List<DayResult> within(LocalDate from, List<DayResult> days) {
    LocalDate end = period.next(from);
    return days.stream()
        .filter(day -> !day.day().isBefore(from) && day.day().isBefore(end))
        .toList();
  }

  /** One for each period that a command can be about. */
  static List<Button> buttons(Talk talk, String command) {
    return Arrays.stream(PnlPeriod.values())
        .map(period -> Button.here(talk.label(period.key()), command + " " + period.word()))
        .toList();
  }

  /** As it is typed after the command. */
  String words() {
    return period.word() + " " + count;
  }

  private static Optional<Integer> number(String word) {
    return word.matches("[0-9]{1,4}") ? Optional.of(Integer.valueOf(word)) : Optional.empty();
  }
}
