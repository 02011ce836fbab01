package io.patriot.bot.command;

import io.patriot.application.market.MarketEnquiries;
import io.patriot.application.people.Permission;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.grammar.Complaint;
import io.patriot.bot.grammar.Markets;
import io.patriot.bot.grammar.Problem;
import io.patriot.bot.right.Need;
import io.patriot.bot.right.Weight;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Numbers;
import io.patriot.bot.text.Table;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.market.OrderBook;
import io.patriot.domain.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Who waits in a market at which price, and what an order at market would cost beyond it. */
final class BookCommand implements Command {
  static final String NAME = "/book";
  private static final int LEVELS_SHOWN = 5;
  private static final int FAVOURITES_MAX = 9;
  private static final int PERCENT_DIGITS = 4;
  private static final List<BigDecimal> WORTHS =
      List.of(new BigDecimal(100), new BigDecimal(1_000), new BigDecimal(10_000));

  private final MarketEnquiries enquiries;
  private final Markets markets;

  BookCommand(MarketEnquiries enquiries, Markets markets) {
    this.enquiries = enquiries;
    this.markets = markets;
  }

  @Override
  public String name() {
    return "book";
  }

  @Override
  public Topic topic() {
    return Topic.MARKET;
  }

  @Override
  public Need need() {
    return Need.of(Weight.READ, Permission.MARKET_READ).everywhere();
  }

  @Override
  public String arguments() {
    return "SYMBOL";
  }

  @Override
  public List<String> examples() {
    return List.of("/book BTC", "/book ETH");
  }

  @Override
  public boolean inMenu() {
    return false;
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    if (words.isEmpty()) {
      return Reply.of(
          Screen.of(talk.say("book.which").bold())
              .grid(MarketChoices.favourites(talk, markets, NAME, FAVOURITES_MAX), 3)
              .row(Desk.home(talk)));
    }
    if (words.size() > 1) {
      return Desk.problem(talk, Problem.of(Complaint.TOO_MANY_SYMBOLS, "max", 1));
    }
    return switch (markets.find(words.getFirst())) {
      case Markets.Found.One(var instrument) -> of(talk, instrument);
      case Markets.Found.Several(var several) -> of(talk, several.getFirst());
      case Markets.Found.None(var suggestions) ->
          Desk.problem(talk, MarketChoices.unknown(words.getFirst(), suggestions, NAME));
    };
  }

  private Reply of(Talk talk, Instrument instrument) {
    return enquiries
        .book(instrument.symbol())
        .map(book -> Reply.of(screen(talk, instrument, book)))
        .orElseGet(
            () ->
                Desk.problem(
                    talk,
                    Problem.of(Complaint.NO_VENUE_ANSWER, "symbol", instrument.symbol())
                        .with(
                            List.of(
                                new Problem.Choice(
                                    talk.label("button.refresh"),
                                    NAME + " " + instrument.symbol())))));
  }

  private static Screen screen(Talk talk, Instrument instrument, OrderBook book) {
    String symbol = instrument.symbol().value();
    return Screen.of(
            talk.say("book.head", "symbol", symbol).bold(),
            levels(talk, instrument, book),
            slippage(talk, instrument, book),
            talk.say("book.what"),
            Desk.updated(talk))
        .row(
            Button.anew(talk.label("button.buy"), "/buy " + symbol),
            Button.anew(talk.label("button.sell"), "/sell " + symbol),
            Button.anew(talk.label("button.chart"), "/chart " + symbol))
        .row(Desk.refresh(talk, NAME + " " + symbol), Desk.home(talk));
  }

  /** Sellers above, the best of them lowest, then the gap, then buyers, as ladders are drawn. */
  private static Html levels(Talk talk, Instrument instrument, OrderBook book) {
    var table = new Table().line(talk.label("price.ask"));
    book.asks().stream()
        .limit(LEVELS_SHOWN)
        .toList()
        .reversed()
        .forEach(level -> row(table, instrument, level));
    table.row(
        "— " + talk.label("price.spread"),
        book.spread().map(it -> Numbers.percent(it, PERCENT_DIGITS)).orElse("—"));
    book.bids().stream().limit(LEVELS_SHOWN).forEach(level -> row(table, instrument, level));
    return table.line(talk.label("price.bid")).html();
  }

  private static void row(Table table, Instrument instrument, OrderBook.Level level) {
    table.row(
        Numbers.price(level.price(), instrument), Numbers.quantity(level.quantity(), instrument));
  }

  private static Html slippage(Talk talk, Instrument instrument, OrderBook book) {
    var table = new Table().row(talk.label("book.market-order"), talk.label("book.buy-sell"));
    for (BigDecimal amount : WORTHS) {
      var worth = new Money(amount, instrument.quote());
      table.row(
          Numbers.money(worth), beyond(book.buying(worth)) + " / " + beyond(book.selling(worth)));
    }
    return table.html();
  }

  /** An order for more than is shown costs at least so much. */
  private static String beyond(Optional<OrderBook.Sweep> sweep) {
    return sweep
        .map(it -> (it.isWhole() ? "" : "≥ ") + Numbers.percent(it.slippage(), PERCENT_DIGITS))
        .orElse("—");
  }
}
