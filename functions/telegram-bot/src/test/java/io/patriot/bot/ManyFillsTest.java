package io.patriot.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patriot.application.card.Card;
import io.patriot.bot.chat.RetryLater;
import io.patriot.domain.order.OrderId;
import io.patriot.events.EventEnvelope;
import io.patriot.testkit.AccountExamples;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An order that trades in very many parts is drawn by one for all, and by nobody in vain. */
final class ManyFillsTest {
  private final Conversation person = new Conversation();
  private OrderId order = new OrderId("a".repeat(OrderId.LENGTH));

  @BeforeEach
  void aPartHasTraded() {
    person.says("/start").says("/buy BTC 0.010 60000").presses("Confirm").platformWorks();
    order = person.onlyOrder().id();
    person.fills(order, "0.001", "60000.0").sees("one fill");
  }

  @Test
  void oneDrawsWhatSeveralPartsCameTo() {
    EventEnvelope second = part();
    part();

    person.hears(second);

    person.sees("Bought 0.003 BTC", "3 fills");
  }

  @Test
  void whoeverFindsTheTurnTakenLeavesItToThem() {
    Instant now = person.desk.clock().instant();
    assertThat(takesTurn(now)).isTrue();
    int edits = person.chat.edits();
    EventEnvelope second = part();

    person.hears(second);

    assertThat(person.chat.edits()).isEqualTo(edits);
    person.desk.clock().advance(Duration.ofSeconds(20));
    person.hears(second);
    person.sees("Bought 0.002 BTC");
  }

  @Test
  void whatComesWhileItIsDrawnIsDrawnToo() {
    person.chat.beforeNextEdit(this::part);

    person.hears(part());

    person.sees("Bought 0.003 BTC");
    assertThat(takesTurn(person.desk.clock().instant())).as("given back").isTrue();
  }

  @Test
  void whoeverDrawsWhatNeverStandsStillComesAgainAndLetsOthersDrawMeanwhile() {
    moreWithEachEdit();

    assertThatThrownBy(() -> person.hears(part())).isInstanceOf(RetryLater.class);

    assertThat(takesTurn(person.desk.clock().instant())).as("given back").isTrue();
  }

  @Test
  void theLastPartIsShownAtOnce() {
    person.hears(part());
    Instant before = person.desk.clock().instant();
    person.desk.fill(order, "0.008", "60000.0");

    person.hears(order);

    person.sees("PAPER · FILLED", "3 fills");
    assertThat(person.desk.clock().instant()).isEqualTo(before);
  }

  private void moreWithEachEdit() {
    person.chat.beforeNextEdit(
        () -> {
          part();
          moreWithEachEdit();
        });
  }

  private EventEnvelope part() {
    person.desk.fill(order, "0.001", "60000.0");
    return HeardOrder.latest(person.desk, order);
  }

  private boolean takesTurn(Instant now) {
    Card card = person.cards.findByOrder(AccountExamples.TENANT, order).orElseThrow();
    return person.cards.takeTurn(
        card.tenant(), card.id(), order, "another", now, now.plusSeconds(15));
  }
}
