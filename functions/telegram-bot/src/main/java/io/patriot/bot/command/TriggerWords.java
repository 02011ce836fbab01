package io.patriot.bot.command;

import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.ButtonAct;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Numbers;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Rate;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Ready changes of an order that waits for a trigger. */
final class TriggerWords {
  private static final List<String> STEPS_PERCENT = List.of("-1", "-0.5", "0.5", "1");
  private static final List<String> DISTANCES_PERCENT = List.of("0.5", "1", "2", "5");

  private TriggerWords() {}

  static Screen choices(Talk talk, Order order, Instrument instrument) {
    OrderType type = order.intent().terms().type();
    boolean trails = type instanceof OrderType.TrailingStop;
    String change = trails ? "trail 2%" : "@" + typed(type.triggerPrice().orElseThrow());
    Html command = talk.say("replace.command", "id", order.id().shortForm(), "change", change);
    return Screen.of(
            EditWords.what(talk, order, instrument),
            talk.say(
                order.intent().terms().reduceOnly() ? "replace.new-first" : "replace.old-first"),
            talk.say("change.hint", "command", command))
        .grid(
            (trails ? distances(order, type) : triggers(talk, order, type, instrument)).toList(), 2)
        .row(Button.here(talk.label("button.order"), "/order " + order.id()), Desk.home(talk));
  }

  private static Stream<Button> triggers(
      Talk talk, Order order, OrderType type, Instrument instrument) {
    Price trigger = type.triggerPrice().orElseThrow();
    return STEPS_PERCENT.stream()
        .map(
            step ->
                OrderChange.moved(trigger, new BigDecimal(step), order.intent().side(), instrument))
        .filter(price -> !price.equals(trigger))
        .flatMap(
            price ->
                button(
                    talk.label("button.trigger", "price", Numbers.price(price, instrument)),
                    "/edit " + order.id() + " @" + typed(price))
                    .stream());
  }

  private static Stream<Button> distances(Order order, OrderType type) {
    return DISTANCES_PERCENT.stream()
        .filter(
            percent ->
                !(type instanceof OrderType.TrailingStop(var callback, _, _)
                    && callback.equals(new Rate(new BigDecimal(percent).movePointLeft(2)))))
        .flatMap(
            percent ->
                button(percent + "%", "/edit " + order.id() + " trail " + percent + "%").stream());
  }

  private static Optional<Button> button(String label, String command) {
    return ButtonAct.fits(command) ? Optional.of(Button.here(label, command)) : Optional.empty();
  }

  private static String typed(Price price) {
    return Numbers.typed(price.value());
  }
}
