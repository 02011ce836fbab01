package io.patriot.bot.command;

import io.patriot.application.card.ChatUsers;
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
import io.patriot.domain.market.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The markets somebody watches: what they cost, and first of all wherever one is to be chosen. */
final class WatchCommand implements Command {
  static final String COMMAND = "/watch";

  private static final String ADD = "add";
  private static final String REMOVE = "rm";
  private static final int WATCHED_MAX = 9;
  private static final int COLUMNS = 3;
  private static final int QUOTE_LENGTH_MAX = 40;

  private final ChatUsers users;
  private final PriceBoard prices;
  private final Markets markets;

  WatchCommand(ChatUsers users, PriceBoard prices, Markets markets) {
    this.users = users;
    this.prices = prices;
    this.markets = markets;
  }

  @Override
  public String name() {
    return "watch";
  }

  @Override
  public Topic topic() {
    return Topic.MARKET;
  }

  @Override
  public Need need() {
    return Need.of(Weight.SET, Permission.OWN_SET);
  }

  @Override
  public String arguments() {
    return "[add SYMBOL … | rm SYMBOL …]";
  }

  @Override
  public List<String> examples() {
    return List.of(COMMAND, COMMAND + " add BTC ETH", COMMAND + " rm ETH");
  }

  @Override
  public boolean inMenu() {
    return false;
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    List<Symbol> watched = talk.user().watched();
    if (words.isEmpty() || isWord(words, "list")) {
      return Reply.of(screen(talk, watched));
    }
    boolean removes = isWord(words, REMOVE);
    List<String> names = removes || isWord(words, ADD) ? words.subList(1, words.size()) : words;
    var named = new ArrayList<Symbol>();
    for (String name : names) {
      switch (markets.find(name)) {
        case Markets.Found.One(var instrument) -> named.add(instrument.symbol());
        case Markets.Found.Several(var several) -> named.add(several.getFirst().symbol());
        case Markets.Found.None(var suggestions) -> {
          return Desk.problem(talk, unknown(name, suggestions));
        }
      }
    }
    return removes ? without(talk, watched, named) : with(talk, watched, named);
  }

  private static boolean isWord(List<String> words, String word) {
    return words.getFirst().toLowerCase(Locale.ROOT).equals(word);
  }

  private static Problem unknown(String name, List<Instrument> suggestions) {
    return Problem.of(Complaint.SYMBOL_UNKNOWN, "name", Html.quoted(name, QUOTE_LENGTH_MAX))
        .with(
            suggestions.stream()
                .map(i -> new Problem.Choice(i.symbol().value(), add(i.symbol())))
                .toList());
  }

  private static String add(Symbol symbol) {
    return COMMAND + " " + ADD + " " + symbol;
  }

  private Reply without(Talk talk, List<Symbol> watched, List<Symbol> named) {
    return kept(talk, watched.stream().filter(symbol -> !named.contains(symbol)).toList());
  }

  private Reply with(Talk talk, List<Symbol> watched, List<Symbol> named) {
    var more = new ArrayList<>(watched);
    named.stream().filter(symbol -> !watched.contains(symbol)).distinct().forEach(more::add);
    return more.size() > WATCHED_MAX
        ? Desk.problem(talk, Problem.of(Complaint.TOO_MANY_SYMBOLS, "max", WATCHED_MAX))
        : kept(talk, more);
  }

  private Reply kept(Talk talk, List<Symbol> watched) {
    users.watch(talk.tenant(), watched);
    return Reply.of(screen(talk, watched));
  }

  private Screen screen(Talk talk, List<Symbol> watched) {
    var lines = new ArrayList<Html>();
    lines.add(talk.say(watched.isEmpty() ? "watch.none" : "watch.head").bold());
    if (!watched.isEmpty()) {
      lines.add(table(watched));
      lines.add(Desk.updated(talk));
    }
    lines.add(talk.say("watch.what"));
    List<Button> rest =
        markets.favourites(WATCHED_MAX).stream()
            .filter(instrument -> !watched.contains(instrument.symbol()))
            .filter(_ -> watched.size() < WATCHED_MAX)
            .map(
                instrument ->
                    Button.here(
                        talk.label("button.watch-add", "market", instrument.base().code()),
                        add(instrument.symbol())))
            .toList();
    List<Button> own =
        watched.stream()
            .map(
                symbol ->
                    Button.here(
                        talk.label("button.watch-remove", "market", base(symbol)),
                        COMMAND + " " + REMOVE + " " + symbol))
            .toList();
    return Screen.of(lines)
        .grid(own, COLUMNS)
        .grid(rest, COLUMNS)
        .row(
            Desk.refresh(talk, COMMAND),
            Button.here(talk.label("button.settings"), "/settings"),
            Desk.home(talk));
  }

  private Html table(List<Symbol> watched) {
    var table = new Table();
    for (Symbol symbol : watched) {
      Optional<MarketSummary> summary = prices.summary(symbol);
      Optional<Instrument> instrument = markets.catalogue().find(symbol);
      table.row(
          symbol.value(),
          summary.isPresent() && instrument.isPresent()
              ? cost(summary.get(), instrument.get())
              : "–");
    }
    return table.html();
  }

  /** The last price and, when it is known, what became of it in a day. */
  private static String cost(MarketSummary summary, Instrument instrument) {
    String price = Numbers.price(summary.quote().last(), instrument);
    MarketSummary.Day day = summary.day();
    return day == null ? price : price + " " + Numbers.signedPercent(day.change().value(), 1);
  }

  private String base(Symbol symbol) {
    return markets
        .catalogue()
        .find(symbol)
        .map(instrument -> instrument.base().code())
        .orElse(symbol.value());
  }
}
