package io.patriot.bot.ask;

import io.patriot.application.card.AccountCard;
import io.patriot.application.card.AccountCard.Act;
import io.patriot.application.market.InstrumentCatalogue;
import io.patriot.application.order.TradingStore;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.ButtonAct;
import io.patriot.bot.chat.Pressed;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.screen.TermsWords;
import io.patriot.bot.text.Causes;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Times;
import io.patriot.domain.order.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the last press on a question about orders does. One wish is sent, under the card's name; the
 * venue has the last word, so what came of it is read from the orders and from nothing else.
 */
public final class OrderAsks {
  private static final int LINES_MAX = 20;

  private final TradingStore store;
  private final InstrumentCatalogue instruments;
  private final AskDesk desk;

  public OrderAsks(TradingStore store, InstrumentCatalogue instruments, AskDesk desk) {
    this.store = store;
    this.instruments = instruments;
    this.desk = desk;
  }

  /**
   * Asks for the change, unless the order is not what the person saw.
   *
   * @param again whether the press was counted before and its sending may have been lost
   */
  Optional<Screen> amend(
      Talk talk, Pressed pressed, AccountCard card, Act.Amend act, boolean again) {
    boolean asSeen =
        store
            .order(card.account(), act.order())
            .filter(order -> order.version() == act.seen() && !order.isFinished())
            .isPresent();
    if (asSeen) {
      desk.amend(talk, card, act);
      pressed.notice(talk.label("ask.sent"));
      return Optional.of(AskScreen.asked(card, talk));
    }
    if (again) {
      pressed.notice(talk.label("ask.done-before"));
      return Optional.empty(); // it may be this very change that moved it on
    }
    pressed.alert(talk.label("change.stale-notice"));
    return Optional.of(AskScreen.ended(card, "change.stale", talk));
  }

  /** Asks for all of them with one wish, and shows how far it has come. */
  Screen cancelAll(Talk talk, Pressed pressed, AccountCard card, Act.CancelAll act) {
    desk.cancelAll(talk, card, act);
    pressed.notice(talk.label("cancel.asked", "count", act.orders().size()));
    return progress(talk, card, act);
  }

  /** Which are taken back, and of the others why not; the button looks again. */
  Screen progress(Talk talk, AccountCard card, Act.CancelAll act) {
    List<Order> orders = store.orders(card.account(), act.orders());
    long done = orders.stream().filter(Order.Cancelled.class::isInstance).count();
    boolean allEnded = orders.stream().allMatch(Order::isFinished);
    var lines = new ArrayList<Html>();
    lines.add(AskScreen.head(card, talk));
    lines.add(talk.say("cancel.progress", "done", done, "count", act.orders().size()).bold());
    orders.stream().limit(LINES_MAX).map(order -> line(talk, order)).forEach(lines::add);
    if (orders.size() > LINES_MAX) {
      lines.add(talk.say("cancel.more", "count", orders.size() - LINES_MAX));
    }
    lines.add(allEnded ? talk.say("cancel.all-ended") : talk.say("cancel.waits"));
    lines.add(talk.say("updated", "time", Times.clock(talk.now())));
    Screen screen = Screen.of(lines);
    if (!allEnded) {
      screen =
          screen.row(
              new Button(
                  talk.label("button.refresh"),
                  new ButtonAct.AskYes(card.id(), card.presses(), false)));
    }
    return screen.row(
        Button.here(talk.label("button.orders"), "/orders"),
        Button.here(talk.label("button.home"), "/home"));
  }

  private Html line(Talk talk, Order order) {
    return talk.say(
        "cancel.line",
        "id",
        order.id().shortForm(),
        "symbol",
        order.intent().symbol(),
        "wish",
        TermsWords.wish(
            order.intent().terms(), instruments.require(order.intent().symbol()), talk.words()),
        "state",
        state(talk, order));
  }

  private static Html state(Talk talk, Order order) {
    return switch (order) {
      case Order.Cancelled _ -> talk.say("cancel.is.done");
      case Order.Filled _ -> talk.say("cancel.is.filled");
      case Order.Expired(_, _, var why) ->
          talk.say("cancel.is.expired", "why", Causes.of(why, talk.words()));
      case Order.Rejected _, Order.Denied _ -> talk.say("cancel.is.refused");
      case Order.Pending _,
          Order.Approved _,
          Order.Submitting _,
          Order.Unknown _,
          Order.Open _,
          Order.PartiallyFilled _ ->
          talk.say("cancel.is.asked");
    };
  }
}
