package io.patriot.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.platform.StopPlatform;
import io.patriot.domain.account.TradingState;
import io.patriot.testkit.AccountExamples;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Those who look after the platform stop it for everybody with one word; nobody else does. */
class PlatformByChatTest {
  private static final long ADMIN = Conversation.ADMIN;
  private static final long OTHER = Conversation.OTHER_ADMIN;

  private final Conversation person = Conversation.started();

  @BeforeEach
  void theAdminsAreKnown() {
    person.says(ADMIN, "/start").says(OTHER, "/start");
  }

  @Test
  void oneWordOfAnAdminStopsItAndSaysWhatStays() {
    person
        .says(ADMIN, "/kill platform prices are wrong")
        .sees(
            "HALTED for everybody",
            "taken back from everybody",
            "Taking back begins",
            "by another admin");

    assertThat(person.platform.read().state()).isEqualTo(TradingState.HALTED);
    assertThat(person.platform.read().by()).isEqualTo(ADMIN);
    assertThat(person.platform.read().why()).isEqualTo("prices are wrong");
    assertThat(state()).as("accounts have switches of their own").isEqualTo(TradingState.ACTIVE);
  }

  @Test
  void haltWantsAReasonAndKeepsIt() {
    person.says(ADMIN, "/halt").sees("Say why", "[ Stop everybody now ]");
    assertThat(person.platform.turns()).isEmpty();

    person.says(ADMIN, "/halt all prices are wrong").sees("HALTED for everybody");
    assertThat(person.platform.read().why()).isEqualTo("prices are wrong");
    assertThat(person.reconcileRequests.sweeps().messages()).hasSize(1);
  }

  @Test
  void whoCannotGiveOneStopsAllTheSame() {
    person.says(ADMIN, "/halt").presses(ADMIN, "Stop everybody now").sees("HALTED");

    assertThat(person.platform.read().state()).isEqualTo(TradingState.HALTED);
  }

  @Test
  void whatWaitsIsTakenBackFromThenOnAndAPressMoreBeginsAnew() {
    person.says(ADMIN, "/kill platform").says(ADMIN, "/kill platform status");

    assertThat(person.reconcileRequests.sweeps().messages())
        .extracting(sent -> sent.sweep().stop())
        .as("looking begins nothing")
        .containsExactly(1L);
    assertThat(person.reconcileRequests.sweeps().all().getFirst().cause().actor())
        .as("it is nobody's wish about their own account")
        .isEqualTo("system:platform-stop");

    person.says(ADMIN, "/kill platform");

    assertThat(person.reconcileRequests.sweeps().messages()).hasSize(2);
  }

  @Test
  void aQueueThatFailsLeavesItStoppedAndSaysSo() {
    person.queueFails = true;

    person.says(ADMIN, "/kill platform").sees("HALTED", "could not be begun", "[ Try again ]");
    assertThat(person.platform.read().isActive()).isFalse();
  }

  @Test
  void onlyAdminsSeeHowFarItIs() {
    person.says(ADMIN, "/kill platform");

    person.says("/kill platform status").sees("Only those who look after");
  }

  @Test
  void saidTwiceItIsTurnedOnce() {
    person.says(ADMIN, "/kill platform").says(OTHER, "/kill platform").sees("HALTED");

    assertThat(person.platform.turns()).hasSize(1);
  }

  @Test
  void nobodyElseTurnsItAndTheyAreToldWhatTheyMay() {
    person.says("/kill platform").sees("Only those who look after", "[ Stop my own accounts ]");
    person.says("/reduceonly platform").sees("Only those who look after");
    person.says("/unkill platform").sees("Only those who look after");

    assertThat(person.platform.turns()).isEmpty();
    assertThat(state()).isEqualTo(TradingState.ACTIVE);
    person.says("/kill platform").presses("Stop my own accounts").sees("HALTED");
    assertThat(state()).isEqualTo(TradingState.HALTED);
  }

  @Test
  void everybodySeesThatItIsStopped() {
    person.says(ADMIN, "/reduceonly platform").sees("ONLY REDUCING for everybody");

    person.says("/home").sees("stopped for everybody");
    person.says("/kill status").sees("stopped for everybody");
  }

  @Test
  void whoWouldOpenSomethingIsToldBeforeThePress() {
    person.says(ADMIN, "/reduceonly platform");

    person
        .says("/buy BTC 0.01")
        .sees("stopped for everybody right now", "Nothing was bought or sold");
    assertThat(person.screen()).doesNotContain("[ Confirm");
  }

  @Test
  void whoHaltedItDoesNotReleaseIt() {
    person.says(ADMIN, "/kill platform");
    person.says(ADMIN, "/unkill platform").sees("stays stopped until");
    person.desk.clock().advance(StopPlatform.COOL_OFF.plus(Duration.ofSeconds(1)));

    person.says(ADMIN, "/unkill platform").sees("another admin has to");
    person.says(OTHER, "/unkill platform").sees("PIN: release the platform");
    assertThat(person.platform.read().isActive()).as("only the PIN releases it").isFalse();
  }

  @Test
  void anAccountOfThatNameIsAnAccount() {
    LinkedExamples.linked(person, "platform");

    person.says("/kill platform").sees("binance-platform: HALTED");
    assertThat(person.platform.turns()).isEmpty();
  }

  private TradingState state() {
    return person.desk.store().book(AccountExamples.ACCOUNT).orElseThrow().tradingState();
  }
}
