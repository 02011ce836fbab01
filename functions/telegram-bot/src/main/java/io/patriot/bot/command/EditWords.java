package io.patriot.bot.command;

import io.patriot.application.order.PreviewAmend;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.ButtonAct;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.grammar.Complaint;
import io.patriot.bot.grammar.Problem;
import io.patriot.bot.screen.TermsWords;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Numbers;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.market.Quote;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is said about a change before it is asked for. */
final class EditWords {
  private static final BigDecimal STEP_PERCENT = new BigDecimal("0.1");
  private static final BigDecimal TWO = BigDecimal.TWO;

  private EditWords() {}

  /** Old and new of all that changes, and what that does to the money set aside. */
  static List<Html> card(
      Talk talk,
      Order order,
      Instrument instrument,
      OrderChange change,
      PreviewAmend.Outcome.Ready ready) {
    Price price = order.intent().terms().type().limitPrice().orElseThrow();
    Quantity quantity = order.intent().quantity();
    var lines = new ArrayList<Html>();
    lines.add(what(talk, order, instrument));
    if (!change.quantity().equals(quantity)) {
      lines.add(
          talk.say(
              "change.amount",
              "before",
              Numbers.quantity(quantity, instrument),
              "then",
              Numbers.quantity(change.quantity(), instrument)));
    }
    if (!change.price().equals(price)) {
      lines.add(
          talk.say(
              "change.price",
              "before",
              Numbers.price(price, instrument),
              "then",
              Numbers.price(change.price(), instrument)));
    }
    if (!order.executed().isNothing()) {
      lines.add(
          talk.say(
              "change.traded",
              "traded",
              Numbers.quantity(order.executed().quantity(), instrument)));
    }
    lines.add(
        talk.say(
            "change.reserved",
            "before",
            Numbers.money(ready.reservedNow()),
            "then",
            Numbers.money(ready.reservedThen())));
    if (change.quantity().isAbove(quantity) || !change.price().equals(price)) {
      lines.add(talk.say("change.place-lost"));
    }
    return lines;
  }

  /** Ready changes to tap; what would be no change or none at all is left out. */
  static Screen choices(Talk talk, Order order, Instrument instrument, Optional<Quote> quote) {
    Side side = order.intent().side();
    Price price = order.intent().terms().type().limitPrice().orElseThrow();
    var prices = new ArrayList<Button>();
    price(
            talk,
            order,
            OrderChange.moved(price, STEP_PERCENT.negate(), side, instrument),
            instrument)
        .ifPresent(prices::add);
    price(talk, order, OrderChange.moved(price, STEP_PERCENT, side, instrument), instrument)
        .ifPresent(prices::add);
    var best = new ArrayList<Button>();
    quote
        .map(one -> side == Side.BUY ? one.bid() : one.ask())
        .filter(one -> !one.equals(price))
        .ifPresent(
            one ->
                add(
                    best,
                    talk.label("button.best-price", "price", Numbers.price(one, instrument)),
                    order,
                    " @" + Numbers.typed(one.value())));
    var amounts = new ArrayList<Button>();
    Quantity quantity = order.intent().quantity();
    Quantity half =
        instrument.floored(
            new Quantity(
                quantity.value().divide(TWO, quantity.value().scale() + 1, RoundingMode.DOWN)));
    if (half.isAbove(order.executed().quantity())) {
      add(
          amounts,
          talk.label("button.half", "quantity", Numbers.quantity(half, instrument)),
          order,
          " " + Numbers.typed(half.value()));
    }
    var twice = new Quantity(quantity.value().multiply(TWO));
    add(
        amounts,
        talk.label("button.twice", "quantity", Numbers.quantity(twice, instrument)),
        order,
        " " + Numbers.typed(twice.value()));
    Html command =
        talk.say(
            "change.command",
            "id",
            order.id().shortForm(),
            "quantity",
            Numbers.typed(quantity.value()),
            "price",
            Numbers.typed(price.value()));
    return Screen.of(what(talk, order, instrument), talk.say("change.hint", "command", command))
        .row(prices)
        .row(best)
        .row(amounts)
        .row(Button.here(talk.label("button.order"), "/order " + order.id()), Desk.home(talk));
  }

  static Problem lessThanTraded(Order order, Instrument instrument) {
    return Problem.of(
        Complaint.LESS_THAN_TRADED,
        "text",
        "o:" + order.id().shortForm(),
        "traded",
        Numbers.quantity(order.executed().quantity(), instrument));
  }

  static Html what(Talk talk, Order order, Instrument instrument) {
    return talk.say(
        "change.what",
        "id",
        order.id().shortForm(),
        "symbol",
        order.intent().symbol(),
        "wish",
        TermsWords.wish(order.intent().terms(), instrument, talk.words()),
        "type",
        TermsWords.shortType(order.intent().terms(), instrument, talk.words()));
  }

  private static Optional<Button> price(Talk talk, Order order, Price to, Instrument instrument) {
    String command = "/edit " + order.id() + " @" + Numbers.typed(to.value());
    return ButtonAct.fits(command)
        ? Optional.of(
            Button.here(
                talk.label("button.limit", "price", Numbers.price(to, instrument)), command))
        : Optional.empty();
  }

  private static void add(List<Button> buttons, String label, Order order, String change) {
    String command = "/edit " + order.id() + change;
    if (ButtonAct.fits(command)) {
      buttons.add(Button.here(label, command));
    }
  }
}
