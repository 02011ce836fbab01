package io.patriot.bot.command;

import io.patriot.application.people.Permission;
import io.patriot.application.portfolio.DayResult;
import io.patriot.application.portfolio.Portfolios;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.right.Need;
import io.patriot.bot.right.Weight;
import io.patriot.bot.screen.TermsWords;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Numbers;
import io.patriot.bot.text.Table;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What trading cost in fees, by day, week or month, and by market. */
final class FeesCommand implements Command {
  private static final String NAME = "/fees";
  private static final int MARKETS_MAX = 10;
  private static final int SHARE_DIGITS = 8;

  private final Desk desk;
  private final Portfolios portfolios;

  FeesCommand(Desk desk, Portfolios portfolios) {
    this.desk = desk;
    this.portfolios = portfolios;
  }

  @Override
  public String name() {
    return "fees";
  }

  @Override
  public Topic topic() {
    return Topic.MONEY;
  }

  @Override
  public Need need() {
    return Need.of(Weight.READ, Permission.OWN_READ);
  }

  @Override
  public String arguments() {
    return PeriodWish.ARGUMENTS;
  }

  @Override
  public List<String> examples() {
    return List.of(NAME, "/fees week", "/fees month 12");
  }

  @Override
  public boolean inMenu() {
    return false;
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    return switch (PeriodWish.of(words)) {
      case PeriodWish.Read.Understood(var wish) ->
          desk.withBook(talk, book -> Reply.of(screen(talk, wish, book.currency())));
      case PeriodWish.Read.NotUnderstood(var word) ->
          Desk.problem(talk, PeriodWish.problem(word, NAME));
    };
  }

  private Screen screen(Talk talk, PeriodWish wish, Asset currency) {
    LocalDate today = PeriodWish.today(talk.now());
    List<LocalDate> starts = wish.starts(today);
    List<DayResult> days = portfolios.days(talk.account(), starts.getLast(), today);
    var table = new Table();
    for (LocalDate from : starts) {
      table.row(
          wish.period().label(from),
          Numbers.money(
              wish.within(from, days).stream()
                  .map(DayResult::fees)
                  .reduce(Money.zero(currency), Money::plus)));
    }
    return Screen.of(
            talk.say(
                    "fees.head",
                    "mode",
                    TermsWords.mode(talk.account(), talk.words()),
                    "account",
                    talk.account().name())
                .bold(),
            talk.say("fees.what"),
            table.html(),
            byMarket(talk, days, currency),
            totals(talk, days, currency),
            Desk.updated(talk))
        .row(PeriodWish.buttons(talk, NAME))
        .row(
            Button.here(talk.label("button.pnl"), "/pnl " + wish.words()),
            Desk.refresh(talk, NAME + " " + wish.words()),
            Desk.home(talk));
  }

  /** The dearest markets; all others, and days kept without their markets, are one row. */
  private static Html byMarket(Talk talk, List<DayResult> days, Asset currency) {
    var markets = new TreeMap<Symbol, Money>();
    days.forEach(
        day ->
            day.feesByMarket().forEach((market, fee) -> markets.merge(market, fee, Money::plus)));
    if (markets.isEmpty()) {
      return Html.EMPTY;
    }
    var table = new Table().line(talk.label("fees.by-market"));
    Money rest = sum(days, currency);
    for (var market :
        markets.entrySet().stream()
            .sorted(
                Map.Entry.<Symbol, Money>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MARKETS_MAX)
            .toList()) {
      table.row(market.getKey().value(), Numbers.money(market.getValue()));
      rest = rest.minus(market.getValue());
    }
    return (rest.isZero() ? table : table.row(talk.label("fees.others"), Numbers.money(rest)))
        .html();
  }

  private static Html totals(Talk talk, List<DayResult> days, Asset currency) {
    Money fees = sum(days, currency);
    Money volume = days.stream().map(DayResult::volume).reduce(Money.zero(currency), Money::plus);
    var table =
        new Table()
            .row(talk.label("pnl.fees"), Numbers.money(fees))
            .row(talk.label("pnl.volume"), Numbers.money(volume));
    return (volume.isZero()
            ? table
            : table.row(
                talk.label("fees.share"),
                Numbers.percent(fees.dividedBy(volume, SHARE_DIGITS, RoundingMode.HALF_EVEN), 4)))
        .html();
  }

  private static Money sum(List<DayResult> days, Asset currency) {
    return days.stream().map(DayResult::fees).reduce(Money.zero(currency), Money::plus);
  }
}
