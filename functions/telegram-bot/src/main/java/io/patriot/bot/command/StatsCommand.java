package io.patriot.bot.command;

import io.patriot.application.people.Permission;
import io.patriot.application.portfolio.ClosedTrade;
import io.patriot.application.portfolio.DayResult;
import io.patriot.application.portfolio.FindClosedTrades;
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
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.money.Money;
import io.patriot.risk.DailyFigures;
import io.patriot.risk.TradeFigures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** How well somebody trades, as far as closed trades and ended days can tell. */
final class StatsCommand implements Command {
  private static final String NAME = "/stats";
  private static final List<String> USUALLY = List.of("month", "3");
  private static final int RATIO_DIGITS = 2;

  private final Desk desk;
  private final Portfolios portfolios;
  private final FindClosedTrades closedTrades;

  StatsCommand(Desk desk, Portfolios portfolios, FindClosedTrades closedTrades) {
    this.desk = desk;
    this.portfolios = portfolios;
    this.closedTrades = closedTrades;
  }

  @Override
  public String name() {
    return "stats";
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
    return List.of(NAME, "/stats week 2", "/stats month 12");
  }

  @Override
  public boolean inMenu() {
    return false;
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    return switch (PeriodWish.of(words.isEmpty() ? USUALLY : words)) {
      case PeriodWish.Read.Understood(var wish) ->
          desk.withBook(talk, book -> Reply.of(screen(talk, wish, book)));
      case PeriodWish.Read.NotUnderstood(var word) ->
          Desk.problem(talk, PeriodWish.problem(word, NAME));
    };
  }

  private Screen screen(Talk talk, PeriodWish wish, AccountBook book) {
    LocalDate today = PeriodWish.today(talk.now());
    LocalDate from = wish.starts(today).getLast();
    var found = closedTrades.find(talk.account(), Optional.empty(), FindClosedTrades.FILLS_MAX);
    List<ClosedTrade> trades =
        found.trades().stream()
            .filter(trade -> !LocalDate.ofInstant(trade.closed(), ZoneOffset.UTC).isBefore(from))
            .toList();
    boolean isCut = found.isCut() && trades.size() == found.trades().size();
    return Screen.of(
            talk.say(
                    "stats.head",
                    "mode",
                    TermsWords.mode(talk.account(), talk.words()),
                    "account",
                    talk.account().name(),
                    "from",
                    from)
                .bold(),
            trades.isEmpty() ? talk.say("stats.none") : ofTrades(talk, trades),
            ofDays(talk, book, portfolios.days(talk.account(), from, today), today),
            talk.say("stats.what"),
            isCut ? talk.say("history.cut", "fills", FindClosedTrades.FILLS_MAX) : Html.EMPTY,
            Desk.updated(talk))
        .row(PeriodWish.buttons(talk, NAME))
        .row(
            Button.here(talk.label("button.history"), "/history"),
            Button.here(talk.label("button.pnl"), "/pnl " + wish.words()))
        .row(Desk.refresh(talk, NAME + " " + wish.words()), Desk.home(talk));
  }

  private static Html ofTrades(Talk talk, List<ClosedTrade> trades) {
    var figures = TradeFigures.of(trades.stream().map(ClosedTrade::net).toList());
    String none = talk.label("stats.not-any");
    return new Table()
        .row(talk.label("stats.trades"), String.valueOf(figures.count()))
        .row(
            talk.label("stats.won"),
            figures.won() + " · " + Numbers.percent(BigDecimal.valueOf(figures.winRate()), 1))
        .row(
            talk.label("stats.average-win"), figures.averageWin().map(Numbers::signed).orElse(none))
        .row(
            talk.label("stats.average-loss"),
            figures.averageLoss().map(Numbers::signed).orElse(none))
        .row(
            talk.label("stats.profit-factor"),
            ratio(figures.profitFactor(), talk.label("stats.no-losses")))
        .row(talk.label("stats.expectancy"), Numbers.signed(figures.expectancy()))
        .row(talk.label("stats.best"), Numbers.signed(figures.best()))
        .row(talk.label("stats.worst"), Numbers.signed(figures.worst()))
        .row(talk.label("stats.held"), held(trades))
        .html();
  }

  /** Hours and minutes, because days of trading have 24 hours and nights none. */
  private static String held(List<ClosedTrade> trades) {
    long minutes =
        trades.stream().map(ClosedTrade::held).reduce(Duration.ZERO, Duration::plus).toMinutes()
            / trades.size();
    return String.format(Locale.ROOT, "%d:%02d", minutes / 60, minutes % 60);
  }

  private static Html ofDays(
      Talk talk, AccountBook book, List<DayResult> results, LocalDate today) {
    List<Double> equity = equity(book, results, today);
    boolean isKnown = equity.size() > 1 && equity.stream().allMatch(it -> it > 0);
    if (!isKnown) {
      return talk.say("stats.no-days");
    }
    var figures = DailyFigures.of(equity);
    boolean isEnough = figures.days() >= DailyFigures.DAYS_MIN;
    String missing = talk.label(isEnough ? "stats.undefined" : "stats.too-few");
    Html table =
        new Table()
            .row(talk.label("stats.days"), String.valueOf(figures.days()))
            .row(talk.label("stats.sharpe"), ratio(figures.sharpe(), missing))
            .row(talk.label("stats.sortino"), ratio(figures.sortino(), missing))
            .row(
                talk.label("stats.drawdown"),
                Numbers.percent(BigDecimal.valueOf(figures.drawdown()), 2))
            .html();
    return isEnough
        ? table
        : Html.lines(table, talk.say("stats.need", "needed", DailyFigures.DAYS_MIN));
  }

  /**
   * What the account had when the first day with trades began and when each day ended, reckoned
   * back from what it has now. Today has not ended.
   */
  private static List<Double> equity(AccountBook book, List<DayResult> results, LocalDate today) {
    if (results.isEmpty()) {
      return List.of();
    }
    Map<LocalDate, Money> byDay =
        results.stream().collect(Collectors.toMap(DayResult::day, DayResult::net));
    Money nothing = Money.zero(book.currency());
    Money began = book.wallet().minus(byDay.values().stream().reduce(nothing, Money::plus));
    var equity = new ArrayList<Double>();
    equity.add(began.amount().doubleValue());
    Money now = began;
    for (LocalDate day : results.getFirst().day().datesUntil(today).toList()) {
      now = now.plus(byDay.getOrDefault(day, nothing));
      equity.add(now.amount().doubleValue());
    }
    return equity;
  }

  private static String ratio(OptionalDouble ratio, String otherwise) {
    return ratio.isPresent()
        ? Numbers.amount(
            BigDecimal.valueOf(ratio.getAsDouble()).setScale(RATIO_DIGITS, RoundingMode.HALF_EVEN))
        : otherwise;
  }
}
