package io.patriot.bot.screen;

import io.patriot.application.order.TradingStore;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Messages;
import io.patriot.bot.text.Numbers;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.money.Price;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.protection.Bracket;
import io.patriot.domain.protection.GuardPart;
import io.patriot.domain.protection.ProtectionPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** How the guards stand that an entry brought along: what the venue has confirmed, and no more. */
public final class GuardWords {
  private final TradingStore store;
  private final Instrument instrument;
  private final Messages words;

  public GuardWords(TradingStore store, Instrument instrument, Messages words) {
    this.store = store;
    this.instrument = instrument;
    this.words = words;
  }

  /** Nothing for an order that brings none along. */
  public Html of(Order entry) {
    return entry
        .intent()
        .terms()
        .bracket()
        .map(bracket -> lines(entry, new ProtectionPlan(entry.id(), bracket)))
        .orElse(Html.EMPTY);
  }

  private Html lines(Order entry, ProtectionPlan plan) {
    var lines = new ArrayList<Html>();
    for (GuardPart part : plan.bracket().parts()) {
      List<Order> series = series(entry, plan, part);
      lines.add(line(plan.bracket(), part, state(entry, series)));
      if (part == GuardPart.STOP && !series.isEmpty() && wasRefused(series.getLast())) {
        lines.add(exit(series(entry, plan, GuardPart.EXIT)));
      }
    }
    return Html.lines(lines);
  }

  private static boolean wasRefused(Order stop) {
    return switch (stop) {
      case Order.Denied _, Order.Rejected _, Order.Expired _ -> true;
      case Order.Pending _,
          Order.Approved _,
          Order.Submitting _,
          Order.Unknown _,
          Order.Open _,
          Order.PartiallyFilled _,
          Order.Filled _,
          Order.Cancelled _ ->
          false;
    };
  }

  private Html exit(List<Order> series) {
    if (series.isEmpty()) {
      return Html.EMPTY;
    }
    Order last = series.getLast();
    Html state =
        last instanceof Order.Filled
            ? last.executed()
                .averagePrice(instrument.priceDigits() + 2)
                .map(at -> words.say("guard.exit.done", "price", Numbers.price(at, instrument)))
                .orElse(words.say("guard.being-placed"))
            : wasRefused(last) ? words.say("guard.refused") : words.say("guard.being-placed");
    return words.say("guard.exit", "state", state);
  }

  private Html line(Bracket bracket, GuardPart part, Html state) {
    Price price = bracket.trigger(part).orElseThrow();
    return words.say(
        part == GuardPart.STOP ? "guard.stop" : "guard.target",
        "price",
        Numbers.price(price, instrument),
        "state",
        state);
  }

  private List<Order> series(Order entry, ProtectionPlan plan, GuardPart part) {
    if (entry.executed().isNothing()) {
      return List.of();
    }
    List<OrderId> ids =
        IntStream.rangeClosed(1, ProtectionPlan.ATTEMPTS_MAX)
            .mapToObj(attempt -> OrderId.of(plan.intentId(part, attempt)))
            .toList();
    return store.orders(entry.intent().account(), ids);
  }

  private Html state(Order entry, List<Order> series) {
    if (entry.executed().isNothing()) {
      return words.say(entry.isFinished() ? "guard.not-needed" : "guard.with-first-fill");
    }
    return series.isEmpty() ? words.say("guard.being-placed") : state(series.getLast());
  }

  private Html state(Order guard) {
    return switch (guard) {
      case Order.Open _, Order.PartiallyFilled _ ->
          words.say("guard.resting", "id", guard.id().shortForm());
      case Order.Pending _, Order.Approved _, Order.Submitting _ -> words.say("guard.being-placed");
      case Order.Unknown _ -> words.say("guard.checking");
      case Order.Filled _ -> words.say("guard.reached");
      case Order.Cancelled _ -> words.say("guard.taken-back");
      case Order.Denied _, Order.Rejected _, Order.Expired _ -> words.say("guard.refused");
    };
  }
}
