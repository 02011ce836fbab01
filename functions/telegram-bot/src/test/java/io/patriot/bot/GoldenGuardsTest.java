package io.patriot.bot;

import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.MarketExamples.aQuote;

import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.Side;
import io.patriot.domain.protection.Bracket;
import io.patriot.domain.protection.Guard;
import io.patriot.domain.protection.GuardPart;
import io.patriot.domain.protection.ProtectionPlan;
import io.patriot.testkit.AccountExamples;
import io.patriot.testkit.MarketExamples;
import io.patriot.testkit.OrderExamples;
import io.patriot.testkit.ScriptedVenue.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What people are shown whose orders bring a stop and a target along, word for word. */
class GoldenGuardsTest {
  private static final Path FOLDER = Path.of("src/test/resources/golden/guards");
  private static final String HALVES = "/buy BTC 0.01 sl -2% tp +2%@50% tp +4%@50%";
  private static final String LONG = "/buy BTC 0.01 sl -2% tp +4%";

  @TestFactory
  Stream<DynamicTest> everyScreenIsAsItWasApproved() {
    return scenes().entrySet().stream()
        .map(scene -> DynamicTest.dynamicTest(scene.getKey(), () -> check(scene)));
  }

  private static void check(Map.Entry<String, Consumer<Conversation>> scene) throws IOException {
    Conversation person = Conversation.started();
    scene.getValue().accept(person);
    String screen = person.screen() + "\n";
    Approved.reads(screen, FOLDER.resolve(scene.getKey() + ".txt"));
  }

  static Map<String, Consumer<Conversation>> scenes() {
    var scenes = new TreeMap<>(LadderScenes.conversations());
    scenes.put("card-long", person -> person.says(LONG));
    scenes.put("card-short", person -> person.says("/sell BTC 0.01 sl +2% tp -4%"));
    scenes.put("card-alert", person -> person.says("/buy BTC 0.01 61000 sl 60000 alert"));
    scenes.put("card-target-only", person -> person.says("/buy BTC 0.01 tp 70000"));
    scenes.put("card-two-targets", person -> person.says(HALVES));
    scenes.put("card-target-for-half", person -> person.says("/sell BTC 0.01 sl +2% tp -4%@50%"));
    scenes.put(
        "target-share-too-small", person -> person.says("/buy BTC 0.003 tp +2%@30% tp +4%@70%"));
    scenes.put(
        "filled-two-targets",
        person -> {
          person.says(HALVES).presses("Confirm").platformWorks();
          Order entry = person.onlyOrder();
          person.fills(entry.id(), "0.010", "61800.10");
          guard(person, entry, GuardPart.STOP);
          OrderId near = guard(person, entry, GuardPart.TARGET);
          guard(person, entry, GuardPart.SECOND_TARGET);
          person.fills(near, "0.005", "63036.10");
        });
    scenes.put("denied-stop-above", person -> person.says("/buy BTC 0.01 sl 70000"));
    scenes.put("target-below", person -> person.says("/buy BTC 0.01 tp 50000"));
    scenes.put("sent", person -> person.says(LONG).presses("Confirm").platformWorks());
    scenes.put("filled-being-placed", GoldenGuardsTest::filled);
    scenes.put(
        "filled-resting",
        person -> {
          Order entry = filled(person);
          guard(person, entry, GuardPart.STOP);
          guard(person, entry, GuardPart.TARGET);
        });
    scenes.put(
        "filled-stop-refused",
        person -> {
          Order entry = filled(person);
          person.desk.venue().next(Answer.REJECT);
          guard(person, entry, GuardPart.STOP);
        });
    scenes.put(
        "filled-stop-refused-closed",
        person -> {
          Order entry = filled(person);
          person.desk.venue().next(Answer.REJECT);
          guard(person, entry, GuardPart.STOP);
          OrderId exit = guard(person, entry, GuardPart.EXIT);
          person.fills(exit, "0.010", "61750");
        });
    scenes.put(
        "another-stop",
        person -> {
          guard(person, filled(person), GuardPart.STOP);
          person.says("/sl BTC -1%");
        });
    scenes.put(
        "another-stop-for-half",
        person -> {
          guard(person, filled(person), GuardPart.STOP);
          person.says("/sl BTC -1% 50%");
        });
    scenes.put(
        "another-stop-moves-the-first",
        person -> {
          OrderId stop = guard(person, filled(person), GuardPart.STOP);
          person.says("/sl BTC -1%").presses("Move o:" + stop.shortForm());
        });
    scenes.put(
        "stop-moved",
        person -> {
          Order entry = filled(person);
          OrderId stop = guard(person, entry, GuardPart.STOP);
          person.says("/edit " + stop + " @61000").presses("Confirm").platformWorks();
          person.desk.book().working().keySet().forEach(person.desk::reconcile);
          person.desk.hear(person.desk.venue().takeOff(stop));
          person.says("/order " + entry.id());
        });
    scenes.put("breakeven-nothing-held", person -> person.says("/breakeven BTC"));
    scenes.put(
        "breakeven-which",
        person -> {
          filled(person);
          person.says("/breakeven");
        });
    scenes.put(
        "breakeven-not-reached",
        person -> {
          guard(person, filled(person), GuardPart.STOP);
          person.says("/breakeven BTC");
        });
    scenes.put(
        "breakeven-moves-the-stop",
        person -> {
          guard(person, filled(person), GuardPart.STOP);
          risen(person);
          person.says("/breakeven BTC");
        });
    scenes.put(
        "breakeven-stands",
        person -> {
          Order entry = filled(person);
          OrderId stop = guard(person, entry, GuardPart.STOP);
          risen(person);
          person.says("/edit " + stop + " @62000").presses("Confirm").platformWorks();
          person.desk.hear(person.desk.venue().takeOff(stop));
          person.says("/breakeven BTC");
        });
    scenes.put(
        "breakeven-without-a-stop",
        person -> {
          person.says("/buy BTC 0.01").presses("Confirm").platformWorks();
          person.fills(person.onlyOrder().id(), "0.010", "61800.10");
          risen(person);
          person.says("/breakeven BTC");
        });
    scenes.put(
        "filled-target-reached",
        person -> {
          Order entry = filled(person);
          guard(person, entry, GuardPart.STOP);
          OrderId target = guard(person, entry, GuardPart.TARGET);
          person.fills(target, "0.010", "64272.1");
        });
    return scenes;
  }

  private static Order filled(Conversation person) {
    person.says(LONG).presses("Confirm").platformWorks();
    Order entry = person.onlyOrder();
    person.fills(entry.id(), "0.010", "61800.10");
    return entry;
  }

  private static void risen(Conversation person) {
    Instant now = person.desk.clock().instant();
    person.desk.prices().put(aQuote(BTC, "62500", "62500.10", now));
  }

  /** What the guard of positions does in the background. */
  static OrderId guard(Conversation person, Order entry, GuardPart part) {
    var plan = new ProtectionPlan(entry.id(), entry.intent().terms().bracket().orElseThrow());
    OrderTerms terms =
        new OrderTerms(
                BTC,
                Side.SELL,
                quantity(plan.bracket(), part),
                plan.bracket().type(part),
                true,
                plan.bracket().closesAll(part))
            .with(new Guard(plan.id(), part));
    Order decided =
        person.desk.decide(
            new OrderIntent(
                plan.intentId(part, 1),
                AccountExamples.ACCOUNT,
                terms,
                "protection",
                OrderExamples.NOON,
                OrderExamples.NOON.plus(Duration.ofHours(1))));
    person.desk.sendAll();
    person.hears(decided.id());
    return decided.id();
  }

  private static Quantity quantity(Bracket bracket, GuardPart part) {
    Quantity held = Quantity.of("0.010");
    return bracket.closesAll(part) || part == GuardPart.EXIT
        ? held
        : bracket.targets().quantity(part, held, MarketExamples.BTCUSDT).orElseThrow();
  }
}
