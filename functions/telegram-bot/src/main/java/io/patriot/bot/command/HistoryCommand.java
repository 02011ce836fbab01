package io.patriot.bot.command;

import io.patriot.application.market.InstrumentCatalogue;
import io.patriot.application.people.Permission;
import io.patriot.application.portfolio.ClosedTrade;
import io.patriot.application.portfolio.FindClosedTrades;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.ChatFile;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.grammar.Markets;
import io.patriot.bot.right.Need;
import io.patriot.bot.right.Weight;
import io.patriot.bot.screen.TermsWords;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Numbers;
import io.patriot.bot.text.Table;
import io.patriot.bot.text.Times;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The trades that were closed, the latest first, on the screen or as a file. */
final class HistoryCommand implements Command {
  private static final int PAGE_SIZE = 6;

  private final Desk desk;
  private final FindClosedTrades closedTrades;
  private final InstrumentCatalogue instruments;
  private final Markets markets;

  HistoryCommand(
      Desk desk, FindClosedTrades closedTrades, InstrumentCatalogue instruments, Markets markets) {
    this.desk = desk;
    this.closedTrades = closedTrades;
    this.instruments = instruments;
    this.markets = markets;
  }

  @Override
  public String name() {
    return "history";
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
    return "[HOW MANY] [SYMBOL] [page N | csv]";
  }

  @Override
  public List<String> examples() {
    return List.of("/history", "/history 100 BTC", "/history 500 csv");
  }

  @Override
  public boolean inMenu() {
    return false;
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    return switch (HistoryWish.of(words, markets)) {
      case HistoryWish.Read.Understood(var wish) ->
          desk.withBook(talk, book -> reply(talk, wish, book.currency()));
      case HistoryWish.Read.NotUnderstood(var problem) -> Desk.problem(talk, problem);
    };
  }

  private Reply reply(Talk talk, HistoryWish wish, Asset currency) {
    var found = closedTrades.find(talk.account(), wish.symbol(), wish.count());
    if (found.trades().isEmpty()) {
      return Reply.of(nothing(talk, wish, found));
    }
    return wish.asFile() ? file(talk, wish, found) : Reply.of(screen(talk, wish, found, currency));
  }

  private static Screen nothing(Talk talk, HistoryWish wish, FindClosedTrades.Found found) {
    return Screen.of(
            wish.symbol()
                .map(symbol -> talk.say("history.none-of", "symbol", symbol))
                .orElseGet(() -> talk.say("history.none")),
            talk.say("history.tip"),
            limits(talk, found),
            Desk.updated(talk))
        .row(
            Button.here(talk.label("button.positions"), "/positions"),
            Button.here(talk.label("button.pnl"), "/pnl"),
            Button.here(talk.label("button.buy"), "/buy"))
        .row(Desk.refresh(talk, wish.all()), Desk.home(talk));
  }

  private Screen screen(Talk talk, HistoryWish wish, FindClosedTrades.Found found, Asset currency) {
    List<ClosedTrade> trades = found.trades();
    int pages = Math.ceilDiv(trades.size(), PAGE_SIZE);
    int page = Math.min(wish.page(), pages);
    var lines = new ArrayList<Html>();
    lines.add(
        talk.say(
                "history.head",
                "mode",
                TermsWords.mode(talk.account(), talk.words()),
                "account",
                talk.account().name(),
                "count",
                trades.size(),
                "page",
                page,
                "pages",
                pages)
            .bold());
    trades.stream()
        .skip((long) (page - 1) * PAGE_SIZE)
        .limit(PAGE_SIZE)
        .forEach(trade -> lines.add(row(talk, trade)));
    lines.add(totals(talk, trades, currency));
    lines.add(talk.say("history.tip"));
    lines.add(limits(talk, found));
    lines.add(Desk.updated(talk));
    var turn = new ArrayList<Button>();
    if (page > 1) {
      turn.add(Button.here(talk.label("button.previous"), wish.page(page - 1)));
    }
    if (page < pages) {
      turn.add(Button.here(talk.label("button.more"), wish.page(page + 1)));
    }
    return Screen.of(lines)
        .row(turn)
        .row(
            Button.anew(talk.label("button.csv"), wish.file()),
            Button.here(talk.label("button.stats"), "/stats"),
            Button.here(talk.label("button.pnl"), "/pnl"))
        .row(Desk.refresh(talk, wish.page(page)), Desk.home(talk));
  }

  private Html row(Talk talk, ClosedTrade trade) {
    Optional<Instrument> market = instruments.find(trade.symbol());
    Function<Price, String> price =
        it -> market.map(on -> price(it, on)).orElseGet(() -> it.value().toPlainString());
    return Html.lines(
        talk.say(
            "history.row",
            "time",
            Times.moment(trade.closed()),
            "symbol",
            trade.symbol(),
            "direction",
            trade.direction().name(),
            "quantity",
            market
                .map(on -> Numbers.quantity(trade.quantity(), on))
                .orElseGet(() -> trade.quantity().toString())),
        talk.say(
            "history.result",
            "entry",
            price.apply(trade.entry()),
            "exit",
            price.apply(trade.exit()),
            "net",
            Numbers.signed(trade.net())));
  }

  /** An average is shown on the market's grid. */
  private static String price(Price average, Instrument instrument) {
    return Numbers.price(
        new Price(average.value().setScale(instrument.priceDigits(), RoundingMode.HALF_EVEN)),
        instrument);
  }

  /** Of all that was asked for, not of the page alone. */
  private static Html totals(Talk talk, List<ClosedTrade> trades, Asset currency) {
    long won = trades.stream().filter(trade -> trade.net().amount().signum() > 0).count();
    return new Table()
        .row(talk.label("pnl.closed"), Numbers.signed(sum(trades, ClosedTrade::realised, currency)))
        .row(talk.label("pnl.fees"), Numbers.money(sum(trades, ClosedTrade::fees, currency)))
        .row(talk.label("pnl.net"), Numbers.signed(sum(trades, ClosedTrade::net, currency)))
        .row(talk.label("history.won"), won + " / " + trades.size())
        .html();
  }

  private static Money sum(
      List<ClosedTrade> trades, Function<ClosedTrade, Money> part, Asset currency) {
    return trades.stream().map(part).reduce(Money.zero(currency), Money::plus);
  }

  private static Reply file(Talk talk, HistoryWish wish, FindClosedTrades.Found found) {
    Html caption =
        Html.lines(talk.say("history.file", "count", found.trades().size()), limits(talk, found));
    return Reply.file(
        new ChatFile(
            "history-" + talk.account().name() + "-" + Times.day(talk.now()) + ".csv",
            TradesFile.of(talk.account(), found.trades()),
            caption.plain()),
        Screen.of(talk.say("history.no-file"))
            .row(Button.here(talk.label("button.history"), wish.all()), Desk.home(talk)));
  }

  /** What is not in the list, said plainly. */
  private static Html limits(Talk talk, FindClosedTrades.Found found) {
    if (found.isCut()) {
      return talk.say("history.cut", "fills", FindClosedTrades.FILLS_MAX);
    }
    return found.isAll() ? Html.EMPTY : talk.say("history.older", "most", HistoryWish.COUNT_MAX);
  }
}
