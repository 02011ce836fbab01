package io.patriot.bot.command;

import io.patriot.bot.card.CardDesk;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.grammar.Complaint;
import io.patriot.bot.grammar.Markets;
import io.patriot.bot.grammar.Problem;
import io.patriot.bot.grammar.ProtectionGrammar;
import io.patriot.bot.grammar.Understanding;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Numbers;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.Side;
import io.patriot.domain.position.Direction;
import io.patriot.domain.position.Position;
import io.patriot.domain.protection.GuardPart;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From a position to a card for an order that guards it: a stop, a target or a trailing stop. Which
 * side it trades on follows from what is held, so it can never open anything.
 */
record Protection(Desk desk, Markets markets, CardDesk cards) {
  private static final int QUOTE_LENGTH_MAX = 40;

  /**
   * What one command sets.
   *
   * @param command such as /sl
   * @param trigger the word an order would say it with
   * @param part which way out of a position it is; a trailing stop is none that an entry brings
   * @param forLong distances to offer to who holds a long position
   * @param forShort distances to offer to who holds a short one
   */
  record Kind(
      String command,
      String trigger,
      @Nullable GuardPart part,
      List<String> forLong,
      List<String> forShort) {}

  Reply answer(Talk talk, Kind kind, List<String> words) {
    if (words.isEmpty()) {
      return desk.withBook(talk, book -> Reply.of(positions(talk, kind, book)));
    }
    return switch (markets.find(words.getFirst())) {
      case Markets.Found.One(var instrument) -> one(talk, kind, instrument, words);
      case Markets.Found.Several(var several) ->
          Desk.problem(
              talk, named(Complaint.SYMBOL_IN_SEVERAL_MARKETS, words).with(choices(kind, several)));
      case Markets.Found.None(var suggestions) ->
          Desk.problem(
              talk, named(Complaint.SYMBOL_UNKNOWN, words).with(choices(kind, suggestions)));
    };
  }

  private Reply one(Talk talk, Kind kind, Instrument instrument, List<String> words) {
    return desk.withBook(
        talk,
        book ->
            switch (Meant.of(book, instrument.symbol(), words.subList(1, words.size()))) {
              case Meant.None() ->
                  Desk.problem(talk, Problem.of(Complaint.NOTHING_HELD, "base", instrument.base()));
              case Meant.Several(var positions, var rest) ->
                  Reply.of(which(talk, kind, book, positions, rest));
              case Meant.One(var position, var rest) ->
                  rest.isEmpty()
                      ? Reply.of(
                          distances(talk, kind, Meant.name(book, position), position, instrument))
                      : guarded(talk, book, kind, position, instrument, rest);
            });
  }

  private Reply guarded(
      Talk talk,
      AccountBook book,
      Kind kind,
      Position position,
      Instrument instrument,
      List<String> typed) {
    Side side = position.direction() == Direction.LONG ? Side.SELL : Side.BUY;
    var grammar = new ProtectionGrammar(talk.user().language(), talk.now());
    return switch (grammar.read(kind.command(), kind.trigger(), side, instrument, typed)) {
      case Understanding.Complete(var wish) ->
          standing(book, kind, position)
              .filter(_ -> wish.closesPosition())
              .map(order -> Desk.problem(talk, stands(talk, kind, order)))
              .orElseGet(() -> cards.offer(talk, wish));
      case Understanding.NotClear(var problem) -> Desk.problem(talk, problem);
      case Understanding.SymbolMissing _, Understanding.AmountMissing _ ->
          throw new IllegalStateException("Symbol and amount are known here");
    };
  }

  /** The stop or target that an entry brought along; a venue takes one for all of a position. */
  private static Optional<OrderId> standing(AccountBook book, Kind kind, Position position) {
    return book.working().entrySet().stream()
        .filter(order -> order.getValue().leg().equals(position.leg()))
        .filter(
            order -> order.getValue().guard().filter(it -> it.part() == kind.part()).isPresent())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static Problem stands(Talk talk, Kind kind, OrderId order) {
    return Problem.of(
            kind.part() == GuardPart.STOP ? Complaint.STOP_STANDS : Complaint.TARGET_STANDS,
            "id",
            order.shortForm())
        .with(
            List.of(
                new Problem.Choice(
                    talk.label("button.move", "id", order.shortForm()),
                    "/edit o:" + order.shortForm())));
  }

  private static Screen positions(Talk talk, Kind kind, AccountBook book) {
    if (book.positions().isEmpty()) {
      return Screen.of(talk.say("positions.none"))
          .row(Button.here(talk.label("button.buy"), "/buy"), Desk.home(talk));
    }
    return which(talk, kind, book, List.copyOf(book.positions().values()), List.of());
  }

  private static Screen which(
      Talk talk, Kind kind, AccountBook book, List<Position> positions, List<String> rest) {
    String more = rest.isEmpty() ? "" : " " + String.join(" ", rest);
    List<Button> buttons =
        positions.stream()
            .map(
                position ->
                    Button.here(
                        position.symbol() + " " + position.direction(),
                        kind.command() + " " + Meant.name(book, position) + more))
            .toList();
    return Screen.of(talk.say("protect.which").bold(), Desk.updated(talk))
        .grid(buttons, 2)
        .row(Desk.home(talk));
  }

  private static Screen distances(
      Talk talk, Kind kind, String name, Position position, Instrument instrument) {
    String again = kind.command() + " " + name;
    boolean isLong = position.direction() == Direction.LONG;
    List<Button> buttons =
        (isLong ? kind.forLong() : kind.forShort())
            .stream().map(distance -> Button.here(distance, again + " " + distance)).toList();
    return Screen.of(
            talk.say(
                    "protect.where",
                    "direction",
                    position.direction(),
                    "quantity",
                    Numbers.quantity(position.quantity(), instrument))
                .bold(),
            talk.say(
                "protect.hint",
                "example",
                Html.text(again + " " + buttons.getFirst().label() + " half").code()),
            Desk.updated(talk))
        .grid(buttons, 4)
        .row(Desk.home(talk));
  }

  private static Problem named(Complaint complaint, List<String> words) {
    return Problem.of(complaint, "name", Html.quoted(words.getFirst(), QUOTE_LENGTH_MAX));
  }

  private static List<Problem.Choice> choices(Kind kind, List<Instrument> instruments) {
    return instruments.stream()
        .map(i -> new Problem.Choice(i.symbol().value(), kind.command() + " " + i.symbol()))
        .toList();
  }
}
