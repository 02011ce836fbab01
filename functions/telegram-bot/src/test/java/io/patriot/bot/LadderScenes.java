package io.patriot.bot;

import static io.patriot.testkit.AccountExamples.aCause;
import static io.patriot.testkit.MarketExamples.BTC;

import io.patriot.application.order.AccountChange;
import io.patriot.application.order.Closing;
import io.patriot.application.order.SetLadder;
import io.patriot.application.setting.AccountOutcome;
import io.patriot.application.setting.AccountOutcome.WhatNow;
import io.patriot.application.setting.AccountWish;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.money.Price;
import io.patriot.domain.order.IntentId;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.TriggerSource;
import io.patriot.domain.position.Leg;
import io.patriot.domain.protection.Bracket;
import io.patriot.domain.protection.Fallback;
import io.patriot.domain.protection.GuardPart;
import io.patriot.domain.protection.Ladder;
import io.patriot.domain.protection.ProtectionPlan;
import io.patriot.domain.protection.Targets;
import io.patriot.testkit.AccountExamples;
import io.patriot.testkit.OrderExamples;
import io.patriot.testkit.setting.RecordingOutcomes;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A stop that follows its position in stages, from the card to the news of it. */
final class LadderScenes {
  private static final String HELD = "/buy BTC 0.01 sl -2% tp +4%";
  private static final OrderId ENTRY = OrderId.of(new IntentId("entry"));

  private LadderScenes() {}

  static Map<String, Consumer<Conversation>> conversations() {
    var scenes = new TreeMap<String, Consumer<Conversation>>();
    scenes.put("ladder-card", person -> person.says(HELD + " trail ladder"));
    scenes.put("ladder-card-risk", person -> person.says("/buy BTC 0.01 sl -2% ladder"));
    scenes.put("ladder-card-short", person -> person.says("/sell BTC 0.01 sl +2% tp -4% ladder"));
    scenes.put(
        "ladder-card-two-targets",
        person -> person.says("/buy BTC 0.01 sl -2% tp +2%@50% tp +4%@50% ladder"));
    scenes.put("ladder-without-stop", person -> person.says("/buy BTC 0.01 tp +4% ladder"));
    scenes.put(
        "ladder-on-what-is-held",
        person -> {
          guarded(person);
          person.says(HELD + " ladder");
        });
    scenes.put(
        "ladder-entry-filled",
        person -> {
          person.says(HELD + " ladder").presses("Confirm").platformWorks();
          Order entry = person.onlyOrder();
          person.fills(entry.id(), "0.010", "61800.10");
          GoldenGuardsTest.guard(person, entry, GuardPart.STOP);
          person.says("/order " + entry.id());
        });
    scenes.put(
        "trail-ladder",
        person -> {
          guarded(person);
          person.says("/trail BTC ladder");
        });
    scenes.put(
        "trail-ladder-asked",
        person -> {
          guarded(person);
          person.says("/trail BTC ladder").presses("Start the ladder");
        });
    scenes.put(
        "trail-ladder-stands",
        person -> {
          climbing(person);
          person.says("/trail BTC ladder");
        });
    scenes.put(
        "trail-ladder-no-stop",
        person -> {
          person.says("/buy BTC 0.01").presses("Confirm").platformWorks();
          person.fills(person.onlyOrder().id(), "0.010", "61800.10");
          person.says("/trail BTC ladder");
        });
    scenes.put("trail-ladder-nothing-held", person -> person.says("/trail BTC ladder"));
    scenes.put(
        "trail-off",
        person -> {
          climbing(person);
          person.says("/trail BTC off");
        });
    scenes.put(
        "trail-off-none",
        person -> {
          guarded(person);
          person.says("/trail BTC off");
        });
    scenes.put(
        "trail-where",
        person -> {
          guarded(person);
          person.says("/trail BTC");
        });
    scenes.put(
        "ladder-in-positions",
        person -> {
          climbing(person);
          moved(person);
          person.says("/positions");
        });
    scenes.put(
        "ladder-in-the-order",
        person -> {
          OrderId entry = climbing(person);
          moved(person);
          person.says("/order " + entry);
        });
    return scenes;
  }

  static Map<String, Consumer<Told>> news() {
    var scenes = new TreeMap<String, Consumer<Told>>();
    scenes.put(
        "ladder-begun",
        told -> told.hears(told.happens(changed(plan("60600"), "you began the ladder"))));
    scenes.put(
        "ladder-stage",
        told -> {
          told.happens(changed(plan("60600"), "you began the ladder"));
          told.hears(told.happens(changed(halfWay(), "ladder")));
        });
    scenes.put(
        "ladder-ended",
        told -> {
          told.happens(changed(halfWay(), "ladder"));
          ProtectionPlan ended = halfWay().withLadder(halfWay().ladder().map(Ladder::ended));
          told.hears(told.happens(changed(ended, "the ladder could not move the stop")));
        });
    scenes.put(
        "ladder-not-moved",
        told -> {
          ProtectionPlan ended = halfWay().withLadder(halfWay().ladder().map(Ladder::ended));
          told.happens(changed(ended, "you ended the ladder"));
          Bracket there = ended.bracket().withTrigger(GuardPart.STOP, Price.of("60600"));
          told.hears(
              told.happens(changed(ended.with(there), "the ladder could not move the stop")));
        });
    scenes.put(
        "ladder-none",
        told ->
            told.hears(
                told.outcome(
                    new AccountOutcome.GuardFailed(
                        Leg.only(BTC),
                        GuardPart.STOP,
                        Optional.empty(),
                        WhatNow.NO_LADDER,
                        "the position or its stop is not what you saw"))));
    return scenes;
  }

  static AccountEvent changed(ProtectionPlan plan, String why) {
    return new AccountEvent.ProtectionChanged(Leg.only(BTC), Optional.of(plan), why);
  }

  static ProtectionPlan plan(String stop) {
    var ladder =
        new Ladder(
            true,
            Ladder.Kind.TARGET,
            Price.of("61800.1"),
            Price.of("64272.1"),
            0,
            0,
            Optional.empty(),
            Optional.empty());
    var bracket =
        new Bracket(
            Optional.of(Price.of(stop)), Targets.none(), TriggerSource.LAST, Fallback.FLATTEN);
    return new ProtectionPlan(ENTRY, bracket, Optional.of(ladder));
  }

  static ProtectionPlan halfWay() {
    return at(plan("62418.1"), "63036.1", Ladder.Stage.HALF);
  }

  static ProtectionPlan at(ProtectionPlan plan, String seen, Ladder.Stage stage) {
    return plan.withLadder(
        plan.ladder().map(it -> it.moved(stage, ENTRY, Price.of(seen), OrderExamples.NOON)));
  }

  private static OrderId guarded(Conversation person) {
    person.says(HELD).presses("Confirm").platformWorks();
    Order entry = person.onlyOrder();
    person.fills(entry.id(), "0.010", "61800.10");
    GoldenGuardsTest.guard(person, entry, GuardPart.STOP);
    return entry.id();
  }

  private static OrderId climbing(Conversation person) {
    OrderId entry = guarded(person);
    AccountBook book = person.desk.book();
    Optional<OrderId> stop =
        book.working().entrySet().stream()
            .filter(order -> order.getValue().guard().isPresent())
            .map(Map.Entry::getKey)
            .findFirst();
    var wish = new AccountWish.Climb(Closing.Held.of(book.position(BTC)), stop);
    new SetLadder(
            person.desk.store(),
            new RecordingOutcomes(),
            person.desk.ports().reconcileRequests(),
            person.desk.clock())
        .handle(AccountExamples.ACCOUNT, wish, "card", aCause());
    return entry;
  }

  /** What the guard of positions decides in the background. */
  private static void moved(Conversation person) {
    AccountBook book = person.desk.book();
    ProtectionPlan plan = book.plans().of(Leg.only(BTC)).orElseThrow();
    ProtectionPlan there =
        at(
            plan.with(plan.bracket().withTrigger(GuardPart.STOP, Price.of("62418.1"))),
            "63036.1",
            Ladder.Stage.HALF);
    person
        .desk
        .store()
        .commit(
            new AccountChange(
                book, changed(there, "ladder"), null, aCause(), person.desk.clock().instant()));
  }
}
