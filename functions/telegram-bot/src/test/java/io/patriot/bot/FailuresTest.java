package io.patriot.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patriot.bot.chat.RetryLater;
import org.junit.jupiter.api.Test;

class FailuresTest {
  private final Conversation person = Conversation.started();

  @Test
  void failedCommandIsAnsweredWithACodeAndNotRepeated() {
    person.cards.failNext();

    person.says("/buy BTC 0.01");

    person.sees("Something went wrong on our side", "INTERNAL_ERROR · r-00009f3c");
    assertThat(person.sent()).isEmpty();
  }

  @Test
  void failedConfirmIsToldAndDeliveredAgain() {
    person.says("/buy BTC 0.01");
    var press =
        person.press(Conversation.USER, person.chat.last().messageId(), person.dataOf("Confirm"));
    person.queueFails = true;

    assertThatThrownBy(() -> person.deliver(press)).isInstanceOf(IllegalStateException.class);
    person.isTold("no order is sent twice");

    person.queueFails = false;
    person.deliver(press);
    assertThat(person.sent()).hasSize(1);
  }

  @Test
  void busyTelegramAsksForTheTypedCommandAgain() {
    person.chat.busy(true);

    assertThatThrownBy(() -> person.says("/home")).isInstanceOf(RetryLater.class);
  }

  @Test
  void buyingAsksTheStoresThreeTimesBeforeItAnswers() {
    person.calls.set(0);
    var before = new int[1];
    person.chat.beforeNextSend(() -> before[0] = person.calls.get());

    person.says("/buy BTC 0.01").sees("OPEN LONG");

    assertThat(before[0]).isBetween(1, 3);
  }
}
