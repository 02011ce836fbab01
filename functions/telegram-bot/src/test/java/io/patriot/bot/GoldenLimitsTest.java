package io.patriot.bot;

import io.patriot.application.account.SetDayZone;
import io.patriot.application.account.SetLimits;
import io.patriot.application.platform.SetCeilings;
import io.patriot.application.setting.LimitWish;
import io.patriot.domain.limit.RiskProfile;
import io.patriot.testkit.AccountExamples;
import io.patriot.testkit.setting.RecordingOutcomes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What people are shown who look at their limits or change them, word for word. */
class GoldenLimitsTest {
  private static final long ADMIN = Conversation.ADMIN;
  private static final Path FOLDER = Path.of("src/test/resources/golden/limits");

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
    scenes.put("limits", person -> person.says("/limits"));
    scenes.put("limits-in-all-none-linked", person -> person.says("/limits me"));
    scenes.put(
        "limits-in-all-none",
        person -> {
          LinkedExamples.uses(person, "main");
          LinkedExamples.linked(person, "second");
          person.says("/limits me");
        });
    scenes.put(
        "limits-in-all",
        person -> {
          limitedInAll(person);
          person.says("/limits me");
        });
    scenes.put(
        "ask-limits-in-all",
        person -> {
          LinkedExamples.uses(person, "main");
          person.says("/limits me safe");
        });
    scenes.put(
        "ask-limits-in-all-looser",
        person -> {
          limitedInAll(person);
          person.choosesPin("483920").says("/limits me bold");
        });
    ofPlatform(scenes);
    scenes.put("quiet", person -> person.says("/quiet"));
    scenes.put("quiet-on", person -> person.says("/quiet 23:00-07:00"));
    scenes.put("notify", person -> person.says("/notify alerts silent"));
    scenes.put("notify-unknown", person -> person.says("/notify at night"));
    scenes.put("quiet-unknown", person -> person.says("/quiet at night"));
    scenes.put("timezone", person -> person.says("/timezone"));
    scenes.put("timezone-unknown", person -> person.says("/tz Atlantis"));
    scenes.put("timezone-several", person -> person.says("/tz Kent"));
    scenes.put("ask-timezone", person -> person.says("/timezone berlin"));
    scenes.put(
        "timezone-to-come",
        person -> {
          livesIn(person, "Asia/Tokyo");
          person.says("/timezone");
        });
    scenes.put(
        "ask-timezone-calls-off",
        person -> {
          livesIn(person, "Asia/Tokyo");
          person.says("/timezone utc");
        });
    scenes.put("ask-limits-stricter", person -> person.says("/limits safe"));
    scenes.put("ask-limits-looser", person -> person.says("/limits bold"));
    scenes.put("ask-stops-on", person -> person.says("/limits stops on"));
    scenes.put(
        "ask-stops-on-calls-off",
        person -> {
          set(person, new LimitWish.OfProfile(RiskProfile.HIGH));
          person.says("/limits stops on");
        });
    scenes.put(
        "ask-stops-off",
        person -> {
          set(person, new LimitWish.Stops(true));
          person.choosesPin("483920").says("/limits stops off");
        });
    scenes.put(
        "limits-with-stops",
        person -> {
          set(person, new LimitWish.Stops(true));
          set(person, new LimitWish.Stops(false));
          person.says("/limits");
        });
    scenes.put(
        "denied-stop-missing",
        person -> {
          set(person, new LimitWish.Stops(true));
          person.says("/buy BTC 0.01");
        });
    return scenes;
  }

  /** Ceilings as admins set them, and as those see them who are held to them. */
  private static void ofPlatform(Map<String, Consumer<Conversation>> scenes) {
    scenes.put("platform-not-admin", person -> person.says("/limits platform safe"));
    scenes.put("platform-none", person -> admin(person).says(ADMIN, "/limits platform"));
    scenes.put(
        "platform-ask-stricter", person -> admin(person).says(ADMIN, "/limits platform safe"));
    scenes.put(
        "platform-ask-stops", person -> admin(person).says(ADMIN, "/limits platform stops on"));
    scenes.put(
        "platform-ask-looser",
        person -> {
          ceiling(person, new LimitWish.OfProfile(RiskProfile.LOW));
          admin(person).says(ADMIN, "/limits platform medium");
        });
    scenes.put(
        "platform-to-come",
        person -> {
          ceiling(person, new LimitWish.OfProfile(RiskProfile.LOW));
          ceiling(person, new LimitWish.OfProfile(RiskProfile.MEDIUM));
          admin(person).says(ADMIN, "/limits platform");
        });
    scenes.put(
        "platform-above-mine",
        person -> {
          ceiling(person, new LimitWish.OfProfile(RiskProfile.LOW));
          ceiling(person, new LimitWish.Stops(true));
          person.says("/limits");
        });
    scenes.put(
        "platform-above-what-i-ask",
        person -> {
          ceiling(person, new LimitWish.OfProfile(RiskProfile.LOW));
          person.says("/limits bold");
        });
    scenes.put(
        "platform-above-all-accounts",
        person -> {
          ceiling(person, new LimitWish.OfProfile(RiskProfile.LOW));
          limitedInAll(person);
          person.says("/limits me");
        });
    scenes.put(
        "platform-denies",
        person -> {
          ceiling(person, new LimitWish.Stops(true));
          person.says("/buy BTC 0.01");
        });
  }

  private static Conversation admin(Conversation person) {
    return person.says(ADMIN, "/start");
  }

  private static void ceiling(Conversation person, LimitWish wish) {
    new SetCeilings(person.platform, Set.of(ADMIN), person.desk.clock()).handle(ADMIN, wish, true);
  }

  private static void set(Conversation person, LimitWish wish) {
    new SetLimits(person.desk.store(), new RecordingOutcomes(), person.desk.clock())
        .handle(AccountExamples.ACCOUNT, wish, true, "card-x", Conversation.cause());
  }

  private static void limitedInAll(Conversation person) {
    LinkedExamples.uses(person, "main");
    LinkedExamples.linked(person, "second");
    LinkedExamples.holds(person, "second", "0.01");
    LinkedExamples.limited(person, RiskProfile.MEDIUM);
  }

  private static void livesIn(Conversation person, String zone) {
    new SetDayZone(person.links, person.desk.store(), person.desk.clock())
        .handle(AccountExamples.TENANT, ZoneId.of(zone), Conversation.cause());
  }
}
