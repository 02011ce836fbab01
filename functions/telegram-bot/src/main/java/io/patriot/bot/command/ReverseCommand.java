package io.patriot.bot.command;

import io.patriot.application.card.AccountCard;
import io.patriot.application.order.Closing;
import io.patriot.application.people.Permission;
import io.patriot.application.setting.AccountWish;
import io.patriot.bot.card.CardDesk;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.grammar.Markets;
import io.patriot.bot.right.Need;
import io.patriot.bot.right.Weight;
import io.patriot.bot.screen.DenialWords;
import io.patriot.bot.screen.ErrorScreen;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Numbers;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import io.patriot.domain.position.Direction;
import io.patriot.domain.position.Position;
import java.util.List;
import java.util.Optional;

/**
 * Turns a position: closes it, and opens as much the other way round once the venue has confirmed
 * that nothing is left of it.
 */
final class ReverseCommand implements Command {
  private static final int PRESSES = 2;

  private final WhichPosition which;
  private final CardDesk cards;
  private final AccountDesk accounts;

  ReverseCommand(Desk desk, Markets markets, CardDesk cards, AccountDesk accounts) {
    this.which = new WhichPosition(desk, markets, "/reverse", "reverse.which", 1);
    this.cards = cards;
    this.accounts = accounts;
  }

  @Override
  public String name() {
    return "reverse";
  }

  @Override
  public Topic topic() {
    return Topic.TRADING;
  }

  @Override
  public Need need() {
    return Need.of(Weight.PRESS, Permission.OWN_TRADE);
  }

  @Override
  public String arguments() {
    return "SYMBOL [long|short]";
  }

  @Override
  public List<String> examples() {
    return List.of("/reverse BTC");
  }

  @Override
  public boolean inMenu() {
    return false;
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    return which.answer(
        talk, words, (book, instrument, position) -> reversed(talk, book, instrument, position));
  }

  private Reply reversed(Talk talk, AccountBook book, Instrument instrument, Position position) {
    String again = "/reverse " + Meant.name(book, position);
    boolean paper = book.account().equals(AccountDesk.paper(talk));
    if (!paper && !talk.user().isProvenForLive(talk.now())) {
      return accounts.ask().offerLive(talk, book.account(), again);
    }
    Optional<DenialWords> denial =
        cards.objection(talk, opposite(position, instrument), closed(book, position));
    if (denial.isPresent()) {
      DenialWords why = denial.get();
      return Reply.of(
          ErrorScreen.of(
                  talk.words(),
                  talk.cause(),
                  why.code(),
                  why.what(),
                  talk.say("reverse.as-it-was"),
                  why.toDo())
              .row(Desk.home(talk)));
    }
    Closing.Held held = Closing.Held.of(position);
    var wish = new AccountWish.Close(List.of(held), true, talk.now().plus(Closing.TURN_LASTS));
    List<Html> lines =
        List.of(
            talk.say("ask.reverse", "symbol", instrument.symbol()),
            talk.say(
                "reverse.steps",
                "direction",
                position.direction(),
                "quantity",
                Numbers.quantity(position.quantity(), instrument),
                "opposite",
                position.direction() == Direction.LONG ? Direction.SHORT : Direction.LONG),
            talk.say("reverse.happens", "seconds", Closing.TURN_LASTS.toSeconds()));
    return accounts
        .ask()
        .offer(talk, book.account(), new AccountCard.Act.Ask(wish), PRESSES, lines);
  }

  private static OrderTerms opposite(Position position, Instrument instrument) {
    return new OrderTerms(
        position.symbol(),
        position.direction() == Direction.LONG ? Side.SELL : Side.BUY,
        position.quantity().min(instrument.maxQuantity()),
        new OrderType.Market(),
        false);
  }

  /** As it will stand once nothing is left of the position. */
  private static AccountBook closed(AccountBook book, Position position) {
    Position flat = Position.flat(position.leg(), book.currency());
    return book.after(new AccountEvent.PositionCorrected(flat, ""));
  }
}
