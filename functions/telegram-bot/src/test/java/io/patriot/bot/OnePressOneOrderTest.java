package io.patriot.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.patriot.application.card.Card;
import io.patriot.application.card.CardId;
import io.patriot.application.card.Cards;
import io.patriot.application.order.OrderCommand;
import io.patriot.bot.chat.RetryLater;
import io.patriot.testkit.AccountExamples;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class OnePressOneOrderTest {
  private final Conversation person = Conversation.started();

  @RepeatedTest(20)
  void pressesAtTheSameMomentMakeOneOrder() throws Exception {
    person.says("/buy BTC 0.01");
    int card = person.chat.last().messageId();
    String confirm = person.dataOf("Confirm");
    var updates = List.of(press(card, confirm), press(card, confirm), press(card, confirm));

    var together = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> presses =
          updates.stream()
              .<Future<?>>map(
                  update ->
                      threads.submit(
                          () -> {
                            together.await();
                            person.deliver(update);
                            return null;
                          }))
              .toList();
      together.countDown();
      for (Future<?> press : presses) {
        press.get();
      }
    }

    assertThat(person.sent().stream().map(OrderCommand::deduplicationKey).distinct()).hasSize(1);
    person.platformWorks();
    assertThat(person.desk.book().working()).hasSize(1);
    person.sees("ACCEPTED");
  }

  @Test
  void orderLostBetweenConfirmingAndSendingIsSentByTheNextDelivery() {
    person.says("/buy BTC 0.01");
    var press = press(person.chat.last().messageId(), person.dataOf("Confirm"));
    usedUpButNotSent();

    person.deliver(press);

    assertThat(person.sent()).hasSize(1);
    person.platformWorks().sees("ACCEPTED");
  }

  @Test
  void pressWithAnotherMarketThanItsCardSendsNothing() {
    person.says("/buy BTC 0.01");
    String confirm = person.dataOf("Confirm");

    person.deliver(press(person.chat.last().messageId(), confirm.replace("BTCUSDT", "ETHUSDT")));

    assertThat(person.sent()).isEmpty();
  }

  @Test
  void orderLostForTooLongIsNotSentAnyMore() {
    person.says("/buy BTC 0.01");
    var press = press(person.chat.last().messageId(), person.dataOf("Confirm"));
    usedUpButNotSent();
    person.desk.clock().advance(Duration.ofSeconds(90));

    person.deliver(press);

    assertThat(person.sent()).isEmpty();
    person.sees("Expired, nothing was sent");
  }

  @Test
  void lateSecondPressNeverLengthensTheWish() {
    person.says("/buy BTC 0.01");
    Card card = person.cards.find(AccountExamples.TENANT, cardOnScreen()).orElseThrow();
    var press = press(person.chat.last().messageId(), person.dataOf("Confirm"));
    usedUpButNotSent();
    person.desk.clock().advance(Duration.ofSeconds(80));

    person.deliver(press);

    assertThat(person.sent())
        .singleElement()
        .isInstanceOfSatisfying(
            OrderCommand.Place.class,
            place ->
                assertThat(place.intent().validUntil())
                    .isEqualTo(card.expiresAt().plus(Duration.ofSeconds(60))));
  }

  @Test
  void busyTelegramDoesNotKeepTheOrderBack() {
    person.says("/buy BTC 0.01");
    var press = press(person.chat.last().messageId(), person.dataOf("Confirm"));
    person.chat.busy(true);

    assertThatThrownBy(() -> person.deliver(press)).isInstanceOf(RetryLater.class);
    assertThat(person.sent()).hasSize(1);

    person.chat.busy(false);
    person.deliver(press);
    person.platformWorks().sees("ACCEPTED");
    assertThat(person.desk.book().working()).hasSize(1);
  }

  @Test
  void latePressOfAnOlderCardLeavesTheNewerOrderOnTheScreen() {
    person.says("/buy BTC 0.01");
    int message = person.chat.last().messageId();
    String old = person.dataOf("Confirm");
    person.presses("Cancel").presses("Recreate").presses("Confirm").platformWorks();

    person.pressesOn(message, old).isTold("Cancelled, nothing was sent").sees("ACCEPTED");
  }

  @Test
  void newsThatOvertakesTheSentMarkStaysOnTheScreen() {
    person.says("/buy BTC 0.01");
    person.chat.beforeNextEdit(person::platformWorks); // the platform is quicker than Telegram

    person.presses("Confirm");

    person.sees("ACCEPTED");
  }

  private ObjectNode press(int card, String data) {
    return person.press(Conversation.USER, card, data);
  }

  private CardId cardOnScreen() {
    String data = person.dataOf("Confirm");
    return new CardId(data.split("\\|", -1)[2]);
  }

  /** The process died right after the card was used up. */
  private void usedUpButNotSent() {
    var press =
        new Cards.Press(
            AccountExamples.TENANT,
            cardOnScreen(),
            Conversation.USER,
            Conversation.USER,
            person.chat.last().messageId());
    person.cards.confirm(press, person.desk.clock().instant());
  }
}
