package io.patriot.bot.command;

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
import io.patriot.bot.screen.TermsWords;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Numbers;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.order.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A ticket on which an order is put together by pressing: the side, the amount, the stop and the
 * target. Nothing is ordered there: it leads to the card that the typed order would show.
 */
final class TradeCommand implements Command {
  static final String COMMAND = "/trade";

  private static final int FAVOURITES_MAX = 9;
  private static final int COLUMNS = 3;
  private static final int QUOTE_LENGTH_MAX = 40;
  private static final String CHOSEN = "● ";

  private final PriceBoard prices;
  private final Markets markets;

  TradeCommand(PriceBoard prices, Markets markets) {
    this.prices = prices;
    this.markets = markets;
  }

  @Override
  public String name() {
    return "trade";
  }

  @Override
  public Topic topic() {
    return Topic.TRADING;
  }

  @Override
  public Need need() {
    return Need.of(Weight.READ, Permission.OWN_TRADE);
  }

  @Override
  public String arguments() {
    return "[SYMBOL]";
  }

  @Override
  public List<String> examples() {
    return List.of(COMMAND, COMMAND + " BTC");
  }

  @Override
  public boolean inMenu() {
    return false;
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    if (words.isEmpty()) {
      return Reply.of(ask(talk));
    }
    return switch (markets.find(words.getFirst())) {
      case Markets.Found.One(var instrument) -> ticket(talk, instrument, words);
      case Markets.Found.Several(var several) -> ticket(talk, several.getFirst(), words);
      case Markets.Found.None(var suggestions) ->
          Desk.problem(talk, unknown(words.getFirst(), suggestions));
    };
  }

  private static Problem unknown(String word, List<Instrument> suggestions) {
    return Problem.of(Complaint.SYMBOL_UNKNOWN, "name", Html.quoted(word, QUOTE_LENGTH_MAX))
        .with(
            suggestions.stream()
                .map(i -> new Problem.Choice(i.symbol().value(), COMMAND + " " + i.symbol()))
                .toList());
  }

  private Screen ask(Talk talk) {
    List<Button> favourites =
        markets.favourites(talk.user().watched(), FAVOURITES_MAX).stream()
            .map(i -> Button.here(i.base().code(), COMMAND + " " + i.symbol()))
            .toList();
    return Screen.of(talk.say("trade.which").bold())
        .grid(favourites, COLUMNS)
        .row(Button.here(talk.label("button.watch"), WatchCommand.COMMAND), Desk.home(talk));
  }

  /** Words that no ticket wrote begin a new one. */
  private Reply ticket(Talk talk, Instrument instrument, List<String> words) {
    TradeTicket ticket =
        TradeTicket.read(instrument.symbol(), words.subList(1, words.size()))
            .orElseGet(() -> TradeTicket.begun(instrument.symbol()));
    return Reply.of(screen(talk, instrument, ticket));
  }

  private Screen screen(Talk talk, Instrument instrument, TradeTicket ticket) {
    boolean buys = ticket.side() == Side.BUY;
    Html price =
        prices
            .summary(instrument.symbol())
            .map(
                found ->
                    talk.say(
                        "trade.price", "price", Numbers.price(found.quote().last(), instrument)))
            .orElseGet(() -> talk.say("price.none", "symbol", instrument.symbol()));
    Html stop =
        ticket.stop() == null
            ? talk.say("trade.stop-none")
            : talk.say(buys ? "trade.stop-below" : "trade.stop-above", "away", ticket.stop());
    Html target =
        ticket.target() == null
            ? talk.say("trade.target-none")
            : talk.say(buys ? "trade.target-above" : "trade.target-below", "away", ticket.target());
    return Screen.of(
            talk.say(
                    "trade.head",
                    "symbol",
                    instrument.symbol(),
                    "mode",
                    TermsWords.mode(talk.account(), talk.words()),
                    "account",
                    talk.account().name())
                .bold(),
            price,
            talk.say(
                buys ? "trade.buy" : "trade.sell",
                "amount",
                ticket.amount().replace("+", ""),
                "base",
                instrument.base()),
            stop,
            target,
            talk.say("trade.nothing-yet"))
        .row(
            choice(talk.label("button.buy"), ticket, ticket.with(Side.BUY)),
            choice(talk.label("button.sell"), ticket, ticket.with(Side.SELL)))
        .grid(amounts(ticket), COLUMNS)
        .row(distances("SL ", ticket, TradeTicket.STOPS, ticket::withStop))
        .row(distances("TP ", ticket, TradeTicket.TARGETS, ticket::withTarget))
        .row(Button.anew(talk.label("button.preview"), ticket.order()))
        .row(Button.here(talk.label("button.back"), COMMAND), Desk.home(talk));
  }

  private static List<Button> amounts(TradeTicket ticket) {
    return TradeTicket.AMOUNTS.stream()
        .map(amount -> choice(amount.replace("+", ""), ticket, ticket.withAmount(amount)))
        .toList();
  }

  /** One for each distance, and one for none. */
  private static List<Button> distances(
      String label,
      TradeTicket ticket,
      List<String> offered,
      Function<@Nullable String, TradeTicket> with) {
    var buttons = new ArrayList<Button>();
    offered.forEach(away -> buttons.add(choice(label + away, ticket, with.apply(away))));
    buttons.add(choice(label + "—", ticket, with.apply(null)));
    return buttons;
  }

  private static Button choice(String label, TradeTicket now, TradeTicket then) {
    return Button.here((then.equals(now) ? CHOSEN : "") + label, then.command());
  }
}
