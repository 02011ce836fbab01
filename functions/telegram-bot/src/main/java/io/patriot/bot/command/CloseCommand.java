package io.patriot.bot.command;

import io.patriot.application.people.Permission;
import io.patriot.application.portfolio.Holdings;
import io.patriot.bot.card.CardDesk;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.grammar.Amount;
import io.patriot.bot.grammar.Complaint;
import io.patriot.bot.grammar.Markets;
import io.patriot.bot.grammar.OrderWish;
import io.patriot.bot.grammar.Pricing;
import io.patriot.bot.grammar.Problem;
import io.patriot.bot.grammar.ShareWord;
import io.patriot.bot.right.Need;
import io.patriot.bot.right.Weight;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Numbers;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.order.Side;
import io.patriot.domain.position.Direction;
import io.patriot.domain.position.Position;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Closes a position, or a part of one, at the market's price. It can never open or turn one. */
final class CloseCommand implements Command {
  private static final int QUOTE_LENGTH_MAX = 40;

  private final Desk desk;
  private final Markets markets;
  private final CardDesk cards;

  CloseCommand(Desk desk, Markets markets, CardDesk cards) {
    this.desk = desk;
    this.markets = markets;
    this.cards = cards;
  }

  @Override
  public String name() {
    return "close";
  }

  @Override
  public List<String> aliases() {
    return List.of("fx");
  }

  @Override
  public Topic topic() {
    return Topic.TRADING;
  }

  @Override
  public Need need() {
    return Need.of(Weight.PRESS, Permission.OWN_EXIT);
  }

  @Override
  public String arguments() {
    return "[SYMBOL] [long|short] [PART]";
  }

  @Override
  public List<String> examples() {
    return List.of("/close BTC 50%", "/close BTC all", "/close BTC short all", "/close");
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    if (words.isEmpty()) {
      return desk.withHoldings(talk, holdings -> list(talk, holdings));
    }
    return switch (markets.find(words.getFirst())) {
      case Markets.Found.One(var instrument) -> one(talk, instrument, words);
      case Markets.Found.Several(var several) ->
          Desk.problem(
              talk, named(Complaint.SYMBOL_IN_SEVERAL_MARKETS, words).with(choices(several)));
      case Markets.Found.None(var suggestions) ->
          Desk.problem(talk, named(Complaint.SYMBOL_UNKNOWN, words).with(choices(suggestions)));
    };
  }

  private Reply one(Talk talk, Instrument instrument, List<String> words) {
    return desk.withBook(
        talk,
        book ->
            switch (Meant.of(book, instrument.symbol(), words.subList(1, words.size()))) {
              case Meant.None() ->
                  Desk.problem(talk, Problem.of(Complaint.NOTHING_HELD, "base", instrument.base()));
              case Meant.Several(var positions, var rest) ->
                  Reply.of(which(talk, Holdings.of(book, desk.prices()), positions, rest));
              case Meant.One(var position, var rest) ->
                  switch (rest.size()) {
                    case 0 ->
                        Reply.of(
                            parts(talk, Holdings.of(book, desk.prices()), position, instrument));
                    case 1 -> part(talk, book, position, instrument, rest.getFirst());
                    default ->
                        Desk.problem(
                            talk,
                            Problem.of(
                                Complaint.WORD_UNKNOWN,
                                "text",
                                Html.quoted(rest.get(1), QUOTE_LENGTH_MAX)));
                  };
            });
  }

  private Reply part(
      Talk talk, AccountBook book, Position position, Instrument instrument, String word) {
    Side side = position.direction() == Direction.LONG ? Side.SELL : Side.BUY;
    Optional<BigDecimal> percent = ShareWord.percent(word);
    if (percent.isPresent()) {
      return cards.offer(
          talk,
          new OrderWish(
              side,
              instrument.symbol(),
              new Amount.Share(percent.get()),
              new Pricing.Market(),
              true));
    }
    if (word.matches("[0-9]{1,3}([.][0-9]{1,4})?")) {
      String sold = (side == Side.SELL ? "/sell " : "/buy ") + instrument.symbol();
      return Desk.problem(
          talk,
          Problem.of(Complaint.PERCENT_OR_UNITS, "text", word, "base", instrument.base())
              .with(
                  List.of(
                      new Problem.Choice(
                          word + " %", "/close " + Meant.name(book, position) + " " + word + "%"),
                      new Problem.Choice(
                          word + " " + instrument.base(), sold + " " + word + " reduce"))));
    }
    return Desk.problem(
        talk,
        Problem.of(
            Complaint.NOT_AN_AMOUNT,
            "text",
            Html.quoted(word, QUOTE_LENGTH_MAX),
            "base",
            instrument.base()));
  }

  private Screen list(Talk talk, Holdings holdings) {
    if (holdings.book().positions().isEmpty()) {
      return Screen.of(talk.say("positions.none"))
          .row(Button.here(talk.label("button.buy"), "/buy"), Desk.home(talk));
    }
    return which(talk, holdings, List.copyOf(holdings.book().positions().values()), List.of());
  }

  private static Screen which(
      Talk talk, Holdings holdings, List<Position> positions, List<String> rest) {
    AccountBook book = holdings.book();
    String more = rest.isEmpty() ? "" : " " + String.join(" ", rest);
    List<Button> buttons =
        positions.stream()
            .map(
                position ->
                    Button.here(
                        Meant.label(book, position)
                            + holdings
                                .unrealised(position)
                                .map(gain -> "  " + Numbers.signed(gain))
                                .orElse(""),
                        "/close " + Meant.name(book, position) + more))
            .toList();
    return Screen.of(talk.say("close.which").bold(), Desk.updated(talk))
        .grid(buttons, 1)
        .row(Desk.refresh(talk, "/close"), Desk.home(talk));
  }

  private static Screen parts(
      Talk talk, Holdings holdings, Position position, Instrument instrument) {
    Html gain =
        holdings
            .unrealised(position)
            .map(money -> talk.say("close.gain", "gain", Numbers.signed(money)))
            .orElse(talk.say("prices-missing"));
    String again = "/close " + Meant.name(holdings.book(), position);
    List<Button> buttons =
        Stream.of("25%", "50%", "100%").map(part -> Button.here(part, again + " " + part)).toList();
    return Screen.of(
            talk.say(
                    "close.how-much",
                    "direction",
                    position.direction(),
                    "quantity",
                    Numbers.quantity(position.quantity(), instrument))
                .bold(),
            gain,
            Desk.updated(talk))
        .row(buttons)
        .row(Desk.refresh(talk, again), Desk.home(talk));
  }

  private static Problem named(Complaint complaint, List<String> words) {
    return Problem.of(complaint, "name", Html.quoted(words.getFirst(), QUOTE_LENGTH_MAX));
  }

  private static List<Problem.Choice> choices(List<Instrument> instruments) {
    return instruments.stream()
        .map(i -> new Problem.Choice(i.symbol().value(), "/close " + i.symbol()))
        .toList();
  }
}
