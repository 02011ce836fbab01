package io.patriot.bot.screen;

import io.patriot.application.order.GuardOrders;
import io.patriot.application.order.TradingStore;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Messages;
import io.patriot.bot.text.Numbers;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.money.Price;
import io.patriot.domain.order.Order;
import io.patriot.domain.protection.Bracket;
import io.patriot.domain.protection.GuardPart;
import io.patriot.domain.protection.ProtectionPlan;
import io.patriot.domain.protection.Target;
import io.patriot.domain.protection.Targets;
import java.util.ArrayList;
import java.util.Optional;

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
        .map(bracket -> lines(entry, bracket))
        .orElse(Html.EMPTY);
  }

  private Html lines(Order entry, Bracket bracket) {
    Optional<ProtectionPlan> now =
        store
            .book(entry.intent().account())
            .flatMap(book -> book.plans().of(entry.intent().terms().leg()))
            .filter(plan -> plan.id().equals(entry.id()));
    var asked = new ProtectionPlan(entry.id(), bracket, now.flatMap(ProtectionPlan::ladder));
    return Html.lines(
        lines(entry, asked),
        now.map(plan -> LadderWords.of(plan, instrument, words)).orElse(Html.EMPTY));
  }

  private Html lines(Order entry, ProtectionPlan plan) {
    var lines = new ArrayList<Html>();
    for (GuardPart part : plan.bracket().parts()) {
      Optional<Order> newest = newest(entry, plan, part);
      lines.add(line(plan.bracket(), part, newest, state(entry, newest)));
      if (part == GuardPart.STOP && newest.filter(GuardWords::wasRefused).isPresent()) {
        lines.add(newest(entry, plan, GuardPart.EXIT).map(this::exit).orElse(Html.EMPTY));
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

  private Html exit(Order last) {
    Html state =
        last instanceof Order.Filled
            ? last.executed()
                .averagePrice(instrument.priceDigits() + 2)
                .map(at -> words.say("guard.exit.done", "price", Numbers.price(at, instrument)))
                .orElse(words.say("guard.being-placed"))
            : wasRefused(last) ? words.say("guard.refused") : words.say("guard.being-placed");
    return words.say("guard.exit", "state", state);
  }

  /** Where it was moved to, if it was. */
  private static Price price(Bracket bracket, GuardPart part, Optional<Order> newest) {
    return newest
        .flatMap(order -> order.intent().terms().type().triggerPrice())
        .or(() -> bracket.trigger(part))
        .orElseThrow();
  }

  private Html line(Bracket bracket, GuardPart part, Optional<Order> newest, Html state) {
    boolean isShare = part.isTarget() && !bracket.closesAll(part);
    return words.say(
        part == GuardPart.STOP ? "guard.stop" : isShare ? "guard.target-share" : "guard.target",
        "price",
        Numbers.price(price(bracket, part, newest), instrument),
        "state",
        state,
        "share",
        bracket.targets().of(part).map(Target::share).orElse(Targets.PERCENT));
  }

  private Optional<Order> newest(Order entry, ProtectionPlan plan, GuardPart part) {
    return entry.executed().isNothing()
        ? Optional.empty()
        : GuardOrders.of(store, entry.intent().account(), plan, part).newest();
  }

  private Html state(Order entry, Optional<Order> newest) {
    if (entry.executed().isNothing()) {
      return words.say(entry.isFinished() ? "guard.not-needed" : "guard.with-first-fill");
    }
    return newest.map(this::state).orElseGet(() -> words.say("guard.being-placed"));
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
