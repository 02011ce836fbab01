package io.patriot.bot;

import io.patriot.application.card.CardId;
import io.patriot.application.people.AdminAct;
import io.patriot.application.people.Membership;
import io.patriot.application.platform.Feature;
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

/** What those are shown who look after people, and people who are suspended, word for word. */
class GoldenPeopleTest {
  private static final Path FOLDER = Path.of("src/test/resources/golden/people");
  private static final long ADMIN = Conversation.ADMIN;
  private static final long USER = Conversation.USER;
  private static final long OTHER = Conversation.OTHER_ADMIN;
  private static final String ROLE = "/role " + USER + " admin looks after the evenings";
  private static final String EMERGENCY = "/emergency " + USER + " a runaway script";
  private static final String FLAG = "/flags alerts off they come twice";
  private static final String BROADCAST =
      "/broadcast At 20:00 UTC nothing trades for <b>ten</b> minutes.";

  @TestFactory
  Stream<DynamicTest> everyScreenIsAsItWasApproved() {
    return scenes().entrySet().stream()
        .map(scene -> DynamicTest.dynamicTest(scene.getKey(), () -> check(scene)));
  }

  private static void check(Map.Entry<String, Consumer<Conversation>> scene) throws IOException {
    Conversation person = Conversation.started();
    scene.getValue().accept(person);
    Approved.reads(person.screen() + "\n", FOLDER.resolve(scene.getKey() + ".txt"));
  }

  static Map<String, Consumer<Conversation>> scenes() {
    var scenes = new TreeMap<String, Consumer<Conversation>>();
    scenes.put("users", person -> admin(person).says(ADMIN, "/users"));
    scenes.put("users-none", person -> admin(person).says(ADMIN, "/users 9999"));
    scenes.put("user", person -> admin(person).says(ADMIN, "/users " + USER));
    scenes.put("suspend-incomplete", person -> admin(person).says(ADMIN, "/suspend " + USER));
    scenes.put("suspend-asked", person -> admin(person).says(ADMIN, "/suspend " + USER + " spam"));
    scenes.put("suspend-done", person -> suspended(person));
    scenes.put("suspend-configured", person -> admin(person).says(ADMIN, "/block 7 a coup"));
    scenes.put("suspend-nobody", person -> admin(person).says(ADMIN, "/block 99 nobody"));
    scenes.put("block-asked", person -> admin(person).says(ADMIN, "/block " + USER + " spam"));
    scenes.put("approve-asked", person -> suspended(person).says(ADMIN, "/approveuser " + USER));
    scenes.put("suspended-buys", person -> suspended(person).says("/buy BTC 0.01"));
    scenes.put("suspended-kills", person -> suspended(person).says("/kill"));
    scenes.put("suspended-status", person -> suspended(person).says("/kill status"));
    scenes.put("blocked", person -> blocked(person).says("/home"));
    scenes.put("broadcast-asked", person -> admin(person).says(ADMIN, BROADCAST));
    scenes.put(
        "broadcast-begun",
        person -> {
          admin(person).says(ADMIN, BROADCAST);
          PeopleByChatTest.provesIt(person, "PIN: tell everybody");
        });
    scenes.put("broadcast-empty", person -> admin(person).says(ADMIN, "/broadcast"));
    scenes.put(
        "broadcast-long", person -> admin(person).says(ADMIN, "/broadcast " + "x".repeat(490)));
    scenes.put(
        "audit-announced",
        person -> {
          admin(person).says(ADMIN, BROADCAST);
          PeopleByChatTest.provesIt(person, "PIN: tell everybody");
          person.says(ADMIN, "/audit " + ADMIN);
        });
    scenes.put("flags", person -> admin(person).says(ADMIN, "/flags"));
    scenes.put("flags-asked", person -> admin(person).says(ADMIN, FLAG));
    scenes.put(
        "flags-done",
        person -> {
          admin(person).says(ADMIN, FLAG);
          PeopleByChatTest.provesIt(person, "PIN: switch it");
        });
    scenes.put(
        "flags-some",
        person -> {
          person.flags.turn(person.flags.read().with(Feature.CHARTS, 25));
          person.flags.turn(person.flags.read().with(Feature.ALERTS, 0));
          admin(person).says(ADMIN, "/flags");
        });
    scenes.put(
        "flags-off-for-me",
        person -> {
          person.flags.turn(person.flags.read().with(Feature.ALERTS, 0));
          person.desk.clock().advance(Duration.ofSeconds(31));
          person.says("/alert BTC > 100000");
        });
    scenes.put("audit", person -> suspended(person).says(ADMIN, "/audit"));
    scenes.put(
        "audit-invited",
        person -> admin(person).says(ADMIN, "/invite 5 3d").says(ADMIN, "/audit " + ADMIN));
    scenes.put("audit-page", person -> invitedOften(person).says(ADMIN, "/audit page 2"));
    scenes.put("audit-past", person -> suspended(person).says(ADMIN, "/audit page 2"));
    scenes.put("user-history", person -> suspended(person).says(ADMIN, "/users " + USER));
    scenes.put("audit-none", person -> admin(person).says(ADMIN, "/audit"));
    scenes.put("help-platform", person -> admin(person).says(ADMIN, "/help platform"));
    scenes.put("admin", person -> admin(person).says(ADMIN, "/admin"));
    scenes.put(
        "admin-halted",
        person -> admin(person).says(ADMIN, "/halt prices are wrong").says(ADMIN, "/admin"));
    scenes.put("health", person -> admin(person).says(ADMIN, "/health"));
    scenes.put(
        "health-stale",
        person -> {
          admin(person);
          person.desk.clock().advance(Duration.ofMinutes(5));
          person.says(ADMIN, "/health");
        });
    scenes.put("invite", person -> admin(person).says(ADMIN, "/invite 5 3d"));
    scenes.put("invite-unknown", person -> admin(person).says(ADMIN, "/invite everybody"));
    scenes.put("emergency-asked", person -> waits(person).says(ADMIN, EMERGENCY));
    scenes.put(
        "emergency-asked-one",
        person ->
            waits(person)
                .says(
                    ADMIN,
                    "/emergency "
                        + USER
                        + " o:"
                        + person.desk.book().working().firstKey().shortForm()
                        + " wrong price"));
    scenes.put(
        "emergency-done",
        person -> {
          waits(person).says(ADMIN, EMERGENCY);
          PeopleByChatTest.provesIt(person);
          person.chat.delete(person.chat.last().messageId());
        });
    scenes.put(
        "emergency-told",
        person -> {
          waits(person).says(ADMIN, EMERGENCY);
          PeopleByChatTest.provesIt(person);
        });
    scenes.put(
        "emergency-audit",
        person -> {
          waits(person).says(ADMIN, EMERGENCY);
          PeopleByChatTest.provesIt(person);
          person.says(ADMIN, "/audit " + USER);
        });
    scenes.put(
        "emergency-before",
        person -> {
          waits(person).says(ADMIN, EMERGENCY);
          CardId card = person.cardBehind("PIN: yes, do it");
          PeopleByChatTest.provesIt(person);
          EmergencyAgainByChatTest.yesAgain(person, card, Conversation.cause());
          person.chat.delete(person.chat.last().messageId());
        });
    scenes.put(
        "emergency-which",
        person -> {
          admin(person);
          String id = EmergencyAgainByChatTest.twins(person).getFirst().shortForm();
          person.says(ADMIN, "/emergency " + USER + " o:" + id + " wrong price");
        });
    scenes.put("emergency-nothing", person -> admin(person).says(ADMIN, EMERGENCY));
    scenes.put("role-incomplete", person -> admin(person).says(ADMIN, "/role " + USER));
    scenes.put("role-first", person -> admin(person).says(ADMIN, ROLE));
    scenes.put("role-asked-of-the-other", person -> wanted(person));
    scenes.put("role-second", person -> wanted(person).says(OTHER, ROLE));
    scenes.put("role-told", person -> made(person));
    scenes.put("role-made-user", person -> made(person).says(ADMIN, "/users " + USER));
    scenes.put("role-made-admin", person -> made(person).says("/admin"));
    scenes.put("role-made-others", person -> made(person).says("/block " + USER + " myself"));
    scenes.put("role-made-audit", person -> made(person).says(ADMIN, "/audit " + USER));
    scenes.put(
        "role-ending", person -> made(person).says(ADMIN, "/role " + USER + " user moved on"));
    scenes.put(
        "role-ended",
        person -> {
          made(person).says(ADMIN, "/role " + USER + " user moved on");
          PeopleByChatTest.provesIt(person);
        });
    scenes.put("role-so", person -> admin(person).says(ADMIN, "/role " + USER + " user"));
    scenes.put("role-suspended", person -> suspended(person).says(ADMIN, ROLE));
    scenes.put("waiting", person -> waiting(person).says("/start"));
    scenes.put("waiting-buys", person -> waiting(person).says("/buy BTC 0.01"));
    scenes.put("users-waiting", person -> waiting(person).says(ADMIN, "/users " + USER));
    return scenes;
  }

  /** Somebody who is not let in yet. */
  private static Conversation waiting(Conversation person) {
    Membership member = person.people.find(AccountExamples.TENANT).orElseThrow();
    Membership asking =
        member.turned(Membership.State.PENDING, "", 0, person.desk.clock().instant());
    person.people.change(asking, AdminAct.putting(asking, "req_1_00000000"));
    person.desk.clock().advance(Duration.ofMinutes(1));
    return admin(person);
  }

  private static Conversation admin(Conversation person) {
    PeopleByChatTest.hasPin(person);
    return person;
  }

  private static Conversation waits(Conversation person) {
    person.says("/buy BTC 0.01 60000").presses("Confirm").platformWorks();
    return admin(person);
  }

  /** One of the two said it. */
  private static Conversation wanted(Conversation person) {
    PeopleByChatTest.hasPin(person, OTHER);
    admin(person).says(ADMIN, ROLE);
    PeopleByChatTest.provesIt(person);
    return person;
  }

  private static Conversation made(Conversation person) {
    wanted(person).says(OTHER, ROLE);
    PeopleByChatTest.provesIt(person, OTHER, "PIN: yes, do it");
    return person;
  }

  private static Conversation suspended(Conversation person) {
    admin(person).says(ADMIN, "/suspend " + USER + " wash trades");
    PeopleByChatTest.provesIt(person);
    return person;
  }

  private static Conversation invitedOften(Conversation person) {
    admin(person);
    for (int i = 0; i < 17; i++) {
      person.says(ADMIN, "/invite");
    }
    return person;
  }

  private static Conversation blocked(Conversation person) {
    admin(person).says(ADMIN, "/block " + USER + " spam");
    PeopleByChatTest.provesIt(person);
    return person;
  }
}
