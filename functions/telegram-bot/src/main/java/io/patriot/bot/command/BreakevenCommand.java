package io.patriot.bot.command;

import io.patriot.application.people.Permission;
import io.patriot.bot.card.CardDesk;
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
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.market.Quote;
import io.patriot.domain.position.Position;
import java.util.List;

/** Moves a position's stop to where closing it costs nothing, fees included. */
final class BreakevenCommand implements Command {
  private final Desk desk;
  private final WhichPosition which;
  private final CardDesk cards;

  BreakevenCommand(Desk desk, Markets markets, CardDesk cards) {
    this.desk = desk;
    this.which = new WhichPosition(desk, markets, "/breakeven", "protect.which", 2);
    this.cards = cards;
  }

  @Override
  public String name() {
    return "breakeven";
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
    return "SYMBOL [long|short]";
  }

  @Override
  public List<String> examples() {
    return List.of("/breakeven BTC");
  }

  @Override
  public boolean inMenu() {
    return false;
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    return which.answer(
        talk, words, (book, instrument, position) -> moved(talk, book, instrument, position));
  }

  private Reply moved(Talk talk, AccountBook book, Instrument instrument, Position position) {
    Quote quote = desk.prices().quotes(List.of(instrument.symbol())).get(instrument.symbol());
    if (quote == null) {
      return Desk.problem(
          talk, Problem.of(Complaint.NO_FRESH_PRICE, "symbol", instrument.symbol()));
    }
    String name = Meant.name(book, position);
    return switch (BreakevenStop.of(book, position, instrument, quote, desk.store())) {
      case BreakevenStop.NotReached(var price) ->
          Desk.problem(
              talk,
              Problem.of(
                      Complaint.BREAKEVEN_NOT_REACHED,
                      "symbol",
                      instrument.symbol(),
                      "price",
                      Numbers.price(price, instrument),
                      "last",
                      Numbers.price(quote.last(), instrument))
                  .with(
                      List.of(
                          again(talk, name),
                          new Problem.Choice(talk.label("button.stop"), "/sl " + name))));
      case BreakevenStop.Stands(var stop, var there, var price) ->
          Desk.problem(
              talk,
              Problem.of(
                  Complaint.BREAKEVEN_STANDS,
                  "id",
                  stop.id().shortForm(),
                  "stop",
                  Numbers.price(there, instrument),
                  "price",
                  Numbers.price(price, instrument),
                  "typed",
                  Numbers.typed(price.value())));
      case BreakevenStop.Busy(var stop) ->
          Desk.problem(
              talk,
              Problem.of(Complaint.ORDER_ON_ITS_WAY, "text", "o:" + stop.id().shortForm())
                  .with(List.of(again(talk, name))));
      case BreakevenStop.Move(var stop, var terms) ->
          withWhy(talk, instrument, position, cards.offerInPlaceOf(talk, stop, terms));
      case BreakevenStop.Place(var wish) ->
          withWhy(talk, instrument, position, cards.offer(talk, wish));
    };
  }

  private static Problem.Choice again(Talk talk, String name) {
    return new Problem.Choice(talk.label("button.try-again"), "/breakeven " + name);
  }

  /** Only above a card: what is refused says why by itself. */
  private static Reply withWhy(Talk talk, Instrument instrument, Position position, Reply offered) {
    if (offered.card() == null) {
      return offered;
    }
    Html why =
        talk.say(
            "breakeven.why",
            "entry",
            position
                .averageEntry(instrument.priceDigits() + 2)
                .map(entry -> Numbers.price(entry, instrument))
                .orElseThrow(),
            "fee",
            Numbers.percent(BreakevenStop.FEE, 2));
    Screen screen = offered.screen();
    return new Reply(screen.withText(Html.lines(why, screen.text())), offered.card());
  }
}
