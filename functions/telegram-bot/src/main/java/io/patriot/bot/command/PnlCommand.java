package io.patriot.bot.command;

import io.patriot.application.portfolio.DayResult;
import io.patriot.application.portfolio.Portfolios;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.grammar.Complaint;
import io.patriot.bot.grammar.Problem;
import io.patriot.bot.screen.TermsWords;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Numbers;
import io.patriot.bot.text.Table;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What was earned and lost by day, week or month, after fees. */
final class PnlCommand implements Command {
  private static final String NAME = "/pnl";
  private static final int QUOTE_LENGTH_MAX = 40;

  private final Desk desk;
  private final Portfolios portfolios;

  PnlCommand(Desk desk, Portfolios portfolios) {
    this.desk = desk;
    this.portfolios = portfolios;
  }

  @Override
  public String name() {
    return "pnl";
  }

  @Override
  public Topic topic() {
    return Topic.MONEY;
  }

  @Override
  public String arguments() {
    return "[day|week|month] [HOW MANY]";
  }

  @Override
  public List<String> examples() {
    return List.of(NAME, "/pnl week", "/pnl month 12");
  }

  @Override
  public boolean inMenu() {
    return false;
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
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
        return Desk.problem(talk, notUnderstood(word));
      }
    }
    PnlPeriod shown = period.orElse(PnlPeriod.DAY);
    int periods = count.orElseGet(shown::usual);
    return shown.holds(periods)
        ? desk.withBook(talk, book -> Reply.of(screen(talk, shown, periods, book.currency())))
        : Desk.problem(talk, notUnderstood(String.valueOf(periods)));
  }

  private static Optional<Integer> number(String word) {
    return word.matches("[0-9]{1,4}") ? Optional.of(Integer.valueOf(word)) : Optional.empty();
  }

  private static Problem notUnderstood(String word) {
    return Problem.of(Complaint.PERIOD_UNKNOWN, "text", Html.quoted(word, QUOTE_LENGTH_MAX))
        .with(List.of(new Problem.Choice(NAME, NAME)));
  }

  private Screen screen(Talk talk, PnlPeriod period, int periods, Asset currency) {
    LocalDate today = LocalDate.ofInstant(talk.now(), ZoneOffset.UTC);
    LocalDate newest = period.first(today);
    LocalDate oldest = period.before(newest, periods - 1);
    List<DayResult> days = portfolios.days(talk.account(), oldest, today);
    var table = new Table();
    for (int i = 0; i < periods; i++) {
      LocalDate from = period.before(newest, i);
      LocalDate end = period.next(from);
      table.row(
          period.label(from),
          Numbers.signed(
              sum(
                  days.stream()
                      .filter(day -> !day.day().isBefore(from) && day.day().isBefore(end))
                      .toList(),
                  DayResult::net,
                  currency)));
    }
    return Screen.of(
            talk.say(
                    "pnl.head",
                    "mode",
                    TermsWords.mode(talk.account(), talk.words()),
                    "account",
                    talk.account().name())
                .bold(),
            talk.say("pnl.what"),
            table.html(),
            totals(talk, days, currency),
            Desk.updated(talk))
        .row(
            Arrays.stream(PnlPeriod.values())
                .map(other -> Button.here(talk.label(other.key()), NAME + " " + other.word()))
                .toList())
        .row(
            Button.here(talk.label("button.portfolio"), "/portfolio"),
            Desk.refresh(talk, NAME + " " + period.word() + " " + periods),
            Desk.home(talk));
  }

  private static Html totals(Talk talk, List<DayResult> days, Asset currency) {
    int trades = days.stream().mapToInt(DayResult::trades).sum();
    return new Table()
        .row(talk.label("pnl.closed"), Numbers.signed(sum(days, DayResult::realised, currency)))
        .row(talk.label("pnl.fees"), Numbers.money(sum(days, DayResult::fees, currency)))
        .row(talk.label("pnl.net"), Numbers.signed(sum(days, DayResult::net, currency)))
        .row(talk.label("pnl.volume"), Numbers.money(sum(days, DayResult::volume, currency)))
        .row(talk.label("pnl.trades"), String.valueOf(trades))
        .html();
  }

  private static Money sum(List<DayResult> days, Function<DayResult, Money> part, Asset currency) {
    return days.stream().map(part).reduce(Money.zero(currency), Money::plus);
  }
}
