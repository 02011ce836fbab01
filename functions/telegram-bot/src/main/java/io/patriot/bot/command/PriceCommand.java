package io.patriot.bot.command;

import io.patriot.application.market.MarketSummary;
import io.patriot.application.market.PriceBoard;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What markets cost now, with the distance between buyer and seller and the last 24 hours. */
final class PriceCommand implements Command {
  private static final String NAME = "/price";
  private static final int SYMBOLS_MAX = 5;
  private static final int FAVOURITES_MAX = 9;
  private static final Duration FRESH = Duration.ofSeconds(8);

  private final PriceBoard prices;
  private final Markets markets;

  PriceCommand(PriceBoard prices, Markets markets) {
    this.prices = prices;
    this.markets = markets;
  }

  @Override
  public String name() {
    return "price";
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
    return "SYMBOL …";
  }

  @Override
  public List<String> examples() {
    return List.of("/price BTC", "/price BTC ETH SOL");
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    if (words.isEmpty()) {
      return Reply.of(ask(talk));
    }
    if (words.size() > SYMBOLS_MAX) {
      return Desk.problem(talk, Problem.of(Complaint.TOO_MANY_SYMBOLS, "max", SYMBOLS_MAX));
    }
    List<Instrument> asked = new ArrayList<>();
    for (String word : words) {
      switch (markets.find(word)) {
        case Markets.Found.One(var instrument) -> asked.add(instrument);
        case Markets.Found.Several(var several) -> asked.add(several.getFirst());
        case Markets.Found.None(var suggestions) -> {
          return Desk.problem(talk, MarketChoices.unknown(word, suggestions, NAME));
        }
      }
    }
    return Reply.of(screen(talk, asked.stream().distinct().toList()));
  }

  private Screen ask(Talk talk) {
    return Screen.of(talk.say("price.which").bold())
        .grid(MarketChoices.favourites(talk, markets, NAME, FAVOURITES_MAX), 3)
        .row(Desk.home(talk));
  }

  private Screen screen(Talk talk, List<Instrument> asked) {
    List<Html> lines = new ArrayList<>();
    for (Instrument instrument : asked) {
      Optional<MarketSummary> summary = prices.summary(instrument.symbol());
      lines.add(
          summary
              .map(found -> table(talk, instrument, found))
              .orElse(talk.say("price.none", "symbol", instrument.symbol())));
    }
    lines.add(Desk.updated(talk));
    Screen screen = Screen.of(lines);
    if (asked.size() == 1) {
      String symbol = asked.getFirst().symbol().value();
      screen =
          screen.row(
              Button.anew(talk.label("button.buy"), "/buy " + symbol),
              Button.anew(talk.label("button.sell"), "/sell " + symbol),
              Button.anew(talk.label("button.chart"), "/chart " + symbol));
    }
    String again = NAME + " " + String.join(" ", asked.stream().map(i -> i.base().code()).toList());
    return screen.row(Desk.refresh(talk, again), Desk.home(talk));
  }

  private static Html table(Talk talk, Instrument instrument, MarketSummary summary) {
    var quote = summary.quote();
    var table =
        new Table()
            .row(instrument.symbol().value(), Numbers.price(quote.last(), instrument))
            .row(talk.label("price.bid"), Numbers.price(quote.bid(), instrument))
            .row(talk.label("price.ask"), Numbers.price(quote.ask(), instrument))
            .row(talk.label("price.spread"), Numbers.percent(quote.spread(), 3));
    MarketSummary.Day day = summary.day();
    if (day != null) {
      table
          .row(talk.label("price.day"), Numbers.signedPercent(day.change().value(), 2))
          .row(talk.label("price.high"), Numbers.price(day.high(), instrument))
          .row(talk.label("price.low"), Numbers.price(day.low(), instrument));
    }
    Duration age = quote.age(talk.now());
    return age.compareTo(FRESH) <= 0
        ? table.html()
        : Html.lines(table.html(), talk.say("price.old", "seconds", age.toSeconds()));
  }
}
