package io.patriot.bot;

import io.patriot.application.order.StopTrading;
import io.patriot.application.platform.Affected;
import io.patriot.application.platform.SweepLook;
import io.patriot.application.trace.CorrelationId;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.account.TradingState;
import io.patriot.testkit.AccountExamples;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What people are shown who stop their accounts, word for word. */
class GoldenStopsTest {
  private static final Path FOLDER = Path.of("src/test/resources/golden/stops");
  private static final String PIN = "402719";
  private static final long ADMIN = Conversation.ADMIN;

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
    var scenes = new TreeMap<String, Consumer<Conversation>>();
    scenes.put("kill", person -> busy(person).says("/kill"));
    scenes.put("kill-all", person -> linked(busy(person)).says("/kill"));
    scenes.put("kill-one", person -> linked(busy(person)).says("/kill main"));
    scenes.put("kill-orders", person -> busy(person).says("/kill orders"));
    scenes.put("kill-flat", person -> linked(busy(person)).says("/kill flat"));
    scenes.put("kill-then-orders", person -> killed(person).presses("Cancel orders"));
    scenes.put("kill-then-flat", person -> killed(person).presses("Flatten"));
    scenes.put("kill-stays", person -> killed(person).presses("Just stay halted"));
    scenes.put("kill-not-understood", person -> linked(busy(person)).says("/kill binanse"));
    scenes.put(
        "kill-not-confirmed",
        person -> {
          linked(busy(person)).commitsFail = true;
          person.says("/kill");
        });
    scenes.put(
        "kill-not-confirmed-alone",
        person -> {
          busy(person).commitsFail = true;
          person.queueFails = true;
          person.says("/kill");
        });
    scenes.put(
        "kill-released",
        person -> {
          killed(person);
          int card = person.chat.last().messageId();
          String flat = person.dataOf("Flatten");
          person.desk.store().turnSwitch(AccountExamples.ACCOUNT, TradingState.ACTIVE);
          person.pressesOn(card, flat);
        });
    scenes.put("kill-status", person -> linked(busy(person)).says("/kill status"));
    scenes.put("kill-link", person -> linked(person).says("/kill link"));
    scenes.put("kill-link-new", person -> person.says("/kill link").says("/kill link new"));
    scenes.put("platform-not-admin", person -> person.says("/kill platform"));
    scenes.put("platform-halted", person -> admin(person).says(ADMIN, "/kill platform"));
    scenes.put("platform-reduces", person -> admin(person).says(ADMIN, "/reduceonly platform"));
    scenes.put(
        "platform-too-early",
        person -> admin(person).says(ADMIN, "/kill platform").says(ADMIN, "/unkill platform"));
    scenes.put("halt-not-admin", person -> person.says("/halt prices are wrong"));
    scenes.put("halt-without-reason", person -> admin(person).says(ADMIN, "/halt all"));
    platformSwept(scenes);
    scenes.put(
        "platform-seen",
        person -> admin(person).says(ADMIN, "/kill platform").says("/kill status"));
    release(scenes);
    scenes.put("reduceonly-on", person -> person.says("/reduceonly on"));
    scenes.put("reduceonly-asked", person -> person.says("/reduceonly on").presses("Confirm"));
    scenes.put("reduceonly-halted", person -> killed(person).says("/reduceonly on"));
    scenes.put(
        "reduceonly-is-so",
        person -> {
          person.desk.store().turnSwitch(AccountExamples.ACCOUNT, TradingState.REDUCE_ONLY);
          person.says("/reduceonly on");
        });
    scenes.put(
        "reduceonly-off",
        person -> {
          person.desk.store().turnSwitch(AccountExamples.ACCOUNT, TradingState.REDUCE_ONLY);
          person.says("/reduceonly off");
        });
    return scenes;
  }

  /** How far the taking back has come. */
  private static void platformSwept(Map<String, Consumer<Conversation>> scenes) {
    scenes.put(
        "platform-not-begun",
        person -> {
          admin(person).queueFails = true;
          person.says(ADMIN, "/kill platform");
        });
    scenes.put(
        "platform-goes-on",
        person -> {
          admin(person).says(ADMIN, "/kill platform");
          looked(person, 4, 0);
          affected(person, "tg-1", Affected.Stage.ASKED);
          affected(person, "tg-2", Affected.Stage.TAKING_BACK);
          affected(person, "tg-3", Affected.Stage.UNANSWERED);
          affected(person, "tg-4", Affected.Stage.LEFT);
          affected(person, "tg-5", Affected.Stage.VERIFIED);
          person.says(ADMIN, "/kill platform status");
        });
    scenes.put(
        "platform-done",
        person -> {
          admin(person).says(ADMIN, "/reduceonly platform");
          looked(person, 0, 2);
          affected(person, "tg-5", Affected.Stage.VERIFIED);
          person.says(ADMIN, "/kill platform status");
        });
    scenes.put(
        "platform-status-active", person -> admin(person).says(ADMIN, "/kill platform status"));
    scenes.put(
        "platform-release-asked",
        person ->
            admin(person).says(ADMIN, "/reduceonly platform").says(ADMIN, "/unkill platform"));
  }

  private static void looked(Conversation person, int waiting, int clear) {
    person.stopWork.keep(
        1,
        new SweepLook(
            "chat-1",
            new CorrelationId("req_1_00000001"),
            person.desk.clock().instant(),
            waiting,
            clear));
  }

  private static void affected(Conversation person, String tenant, Affected.Stage stage) {
    var account = new AccountId(new TenantId(tenant), "paper");
    person.stopWork.keep(1, new Affected(account, stage, 2, 1, person.desk.clock().instant()));
  }

  private static void release(Map<String, Consumer<Conversation>> scenes) {
    scenes.put("unkill-none", person -> person.says("/unkill"));
    scenes.put("unkill-not-stopped", person -> person.says("/unkill paper"));
    scenes.put("unkill-too-early", person -> killed(person).says("/unkill"));
    scenes.put("unkill-paper", person -> cooledOff(killed(person)).says("/unkill"));
    scenes.put(
        "unkill-live",
        person -> cooledOff(killed(linked(person.choosesPin(PIN)))).says("/unkill main"));
    scenes.put("unkill-which", person -> cooledOff(killed(linked(person))).says("/unkill"));
    scenes.put("resume-of-a-stop", person -> killed(person).says("/resume"));
  }

  private static Conversation admin(Conversation person) {
    return person.says(ADMIN, "/start");
  }

  private static Conversation killed(Conversation person) {
    return busy(person).says("/kill");
  }

  private static Conversation cooledOff(Conversation person) {
    person.desk.clock().advance(StopTrading.COOL_OFF.plus(Duration.ofSeconds(1)));
    return person;
  }

  private static Conversation linked(Conversation person) {
    LinkedExamples.linked(person, "main");
    return person;
  }

  /** A position, its stop, and an order that opens. */
  private static Conversation busy(Conversation person) {
    person.says("/buy BTC 0.01").presses("Confirm").platformWorks();
    person.fills(person.onlyOrder().id(), "0.01", "61800.10");
    person.says("/sl BTC 60000").presses("Confirm").platformWorks();
    return person.says("/buy ETH 0.1 2000").presses("Confirm").platformWorks();
  }
}
