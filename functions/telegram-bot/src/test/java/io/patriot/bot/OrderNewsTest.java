package io.patriot.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patriot.bot.chat.RetryLater;
import io.patriot.domain.order.OrderId;
import io.patriot.testkit.AccountExamples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrderNewsTest {
  private final Conversation person = Conversation.started();
  private OrderId order = new OrderId("a".repeat(OrderId.LENGTH));

  @BeforeEach
  void anOrderRests() {
    person.says("/buy BTC 0.010").presses("Confirm").platformWorks().sees("ACCEPTED");
    order = person.onlyOrder().id();
  }

  @Test
  void orderThatMovesOnWhileItIsDrawnIsDrawnAgain() {
    person.desk.fill(order, "0.004", "61800.10");
    person.chat.beforeNextEdit(() -> person.desk.fill(order, "0.006", "61800.10"));

    person.hears(order);

    person.sees("PAPER · FILLED");
  }

  @Test
  void lateDeliveryOfAnOlderStateEndsWithTheNewest() {
    person.desk.fill(order, "0.004", "61800.10");
    person.chat.beforeNextEdit(
        () -> {
          // A second delivery overtakes the first between its reading and its drawing.
          person.desk.fill(order, "0.006", "61800.10");
          person.hears(order);
        });

    person.hears(order);

    person.sees("PAPER · FILLED");
    assertThat(person.chat.journal().getLast()).contains("FILLED");
  }

  @Test
  void repeatedNewsChangesNothing() {
    String before = person.screen();

    person.hears(order);

    assertThat(person.screen()).isEqualTo(before);
  }

  @Test
  void renderedVersionIsRemembered() {
    var card = person.cards.findByOrder(AccountExamples.TENANT, order).orElseThrow();

    assertThat(card.renderedVersion()).isEqualTo(person.onlyOrder().version());
  }

  @Test
  void deletedMessageIsSentAnewAndFollowedThere() {
    int deleted = person.chat.last().messageId();
    person.chat.delete(deleted);

    person.fills(order, "0.004", "61800.10").sees("PARTLY FILLED 40 %");
    int anew = person.chat.last().messageId();
    person.fills(order, "0.006", "61800.10").sees("PAPER · FILLED");

    assertThat(anew).isGreaterThan(deleted);
    assertThat(person.chat.last().messageId()).isEqualTo(anew);
  }

  @Test
  void blockedBotStaysSilent() {
    person.chat.blocked(true);
    int messages = person.chat.count();

    person.fills(order, "0.010", "61800.10");

    assertThat(person.chat.count()).isEqualTo(messages);
  }

  @Test
  void busyTelegramIsReportedToTheQueue() {
    person.chat.busy(true);

    assertThatThrownBy(() -> person.hears(order)).isInstanceOf(RetryLater.class);
  }

  @Test
  void orderWithoutACardIsPassedOver() {
    int messages = person.chat.journal().size();

    person.hears(new OrderId("b".repeat(OrderId.LENGTH)));

    assertThat(person.chat.journal()).hasSize(messages);
  }

  @Test
  void cancelledRestKeepsWhatTraded() {
    person.desk.fill(order, "0.004", "61800.10");
    person.desk.hear(person.desk.venue().takeOff(order));
    person.hears(order);

    person.sees("CANCELLED", "Bought 0.004 BTC at 61,800.1 (one fill)");
  }
}
