package io.patriot.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.platform.Feature;
import io.patriot.application.platform.FeatureFlags;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Those of the configuration switch parts of the platform off and on again. */
class FlagsByChatTest {
  private static final long ADMIN = Conversation.ADMIN;
  private static final long OTHER = Conversation.OTHER_ADMIN;
  private static final long USER = Conversation.USER;

  private final Conversation person = Conversation.started();

  @BeforeEach
  void theAdminHasAPin() {
    PeopleByChatTest.hasPin(person);
  }

  @Test
  void onePartIsTurnedAfterThePinKeptAndToldToTheOthers() {
    person.says(OTHER, "/start");
    person.says(ADMIN, "/flags").sees("alerts on · setting new alerts");
    person
        .says(ADMIN, "/flags alerts off they come twice")
        .sees("alerts", "they come twice", "PIN");
    assertThat(person.flags.read()).isEqualTo(FeatureFlags.ALL_ON);

    PeopleByChatTest.provesIt(person, "PIN: switch it");

    assertThat(person.chat.screensOf(ADMIN)).anyMatch(screen -> screen.contains("It is switched"));
    assertThat(person.flags.read().percent(Feature.ALERTS)).isZero();
    assertThat(person.chat.screensOf(OTHER))
        .anyMatch(screen -> screen.contains("they come twice") && screen.contains("" + ADMIN));
    person.says(ADMIN, "/audit").sees("alerts 100% → 0%: they come twice");
  }

  @ParameterizedTest
  @CsvSource({
    "ALERTS, /alert BTC > 100000",
    "CHARTS, /chart BTC",
    "LINKING, /link",
    "EXPORT, /export",
    "SENTENCES, buy 100 dollars of bitcoin"
  })
  void whatIsOffSaysSoAndWhatItMeansForTheMoney(Feature feature, String typed) {
    off(feature);

    person.says(typed).sees("is switched off", "Nothing was bought or sold", "Code SWITCHED_OFF");
    on(feature);
    assertThat(person.says(typed).screen()).doesNotContain("SWITCHED_OFF");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/buy BTC 0.01", "/sl BTC -2%", "/close BTC", "/cancel all", "/kill"})
  void nothingThatProtectsMoneyCanBeOff(String typed) {
    for (Feature feature : Feature.values()) {
      off(feature);
    }

    assertThat(person.says(typed).screen()).doesNotContain("SWITCHED_OFF");
  }

  @Test
  void whileRegistrationIsOffNobodyNewComesInAndWhoIsInStaysIn() {
    off(Feature.REGISTRATION);

    person.says(99, "/start");
    assertThat(person.chat.screensOf(99)).allMatch(screen -> screen.contains("nobody new"));
    person.says("/start").sees("100,000");
    on(Feature.REGISTRATION);
    person.says(99, "/start");
    assertThat(person.chat.screensOf(99)).anyMatch(screen -> screen.contains("Welcome"));
  }

  @Test
  void whatCannotBeReadIsOn() {
    off(Feature.CHARTS);
    person.flags.away(true);
    person.desk.clock().advance(Duration.ofMinutes(1));

    assertThat(person.says("/chart BTC").screen()).doesNotContain("SWITCHED_OFF");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/flags alerts",
        "/flags alerts off",
        "/flags alerts 101 too many",
        "/flags alerts maybe not sure",
        "/flags orders off they are not among them"
      })
  void whatIsIncompleteShowsHowTheyStandAndAsksNothing(String typed) {
    person.says(ADMIN, typed).sees("alerts on ·", "/flags [NAME on | off | PERCENT WHY]");
    assertThat(person.flags.read()).isEqualTo(FeatureFlags.ALL_ON);
  }

  @Test
  void whoIsNotOfTheConfigurationMayNot() {
    person.says("/flags").sees("Code FORBIDDEN");
    person.says(USER, "/flags alerts off because").sees("Code FORBIDDEN");
  }

  private void off(Feature feature) {
    turn(feature, 0);
  }

  private void on(Feature feature) {
    turn(feature, FeatureFlags.ALL);
  }

  /** And half a minute passes. */
  private void turn(Feature feature, int percent) {
    assertThat(person.flags.turn(person.flags.read().with(feature, percent))).isTrue();
    person.desk.clock().advance(Duration.ofSeconds(31));
  }
}
