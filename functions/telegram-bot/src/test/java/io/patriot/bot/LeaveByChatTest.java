package io.patriot.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.testkit.AccountExamples;
import org.junit.jupiter.api.Test;

/** Who leaves is forgotten after their PIN, if nothing of theirs would be left alone. */
class LeaveByChatTest {
  private static final String PIN = "271828";
  private static final String BUTTON = "PIN: forget me";

  private final Conversation person = Conversation.started();

  @Test
  void whoLeavesIsForgottenAndCanComeBack() {
    person.choosesPin(PIN);
    person.says("/alert BTC 70000").says("/watch add ETH");

    person.says("/deleteme").sees("Leave for good", "stays on record", "/export", BUTTON);
    assertThat(person.users.find(AccountExamples.TENANT)).isPresent();
    person.entersPin(BUTTON, PIN);

    person.sees("You are forgotten here", "[ Start ]");
    assertThat(person.users.find(AccountExamples.TENANT)).isEmpty();
    assertThat(person.people.find(AccountExamples.TENANT)).isEmpty();
    assertThat(person.alerts.of(AccountExamples.TENANT)).isEmpty();

    person.says("/start");
    assertThat(person.users.find(AccountExamples.TENANT).orElseThrow().watched()).isEmpty();
    person.says("/alerts").sees("No alert is set");
  }

  @Test
  void aWrongPinForgetsNobody() {
    person.choosesPin(PIN);
    person.says("/deleteme");

    person.entersPin(BUTTON, "111222");

    assertThat(person.users.find(AccountExamples.TENANT)).isPresent();
  }

  @Test
  void whatIsOpenStandsInTheWay() {
    person.says("/buy BTC 0.01").presses("Confirm").platformWorks();
    person.says("/deleteme").sees("cannot leave yet", "Orders: 1");
    person.fills(person.onlyOrder().id(), "0.010", "61800.10");

    person.says("/deleteme").sees("cannot leave yet", "Positions: 1. Orders: 0", "[ Positions ]");
  }

  @Test
  void whatWasOpenedWhileTheQuestionStoodStandsInTheWayToo() {
    person.choosesPin(PIN);
    person.says("/deleteme");
    var question = person.cardBehind(BUTTON);
    person.says("/buy BTC 0.01").presses("Confirm").platformWorks();

    person.entersPin(question, PIN);

    assertThat(person.users.find(AccountExamples.TENANT)).isPresent();
  }
}
