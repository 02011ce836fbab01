package io.patriot.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patriot.bot.chat.RetryLater;
import io.patriot.domain.money.Money;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import io.patriot.events.EventEnvelope;
import io.patriot.testkit.AccountExamples;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people are told of orders that trade when nobody looks at the card any more. */
final class OrderNewsTest {
  private final Conversation person = new Conversation();
  private OrderId order = new OrderId("a".repeat(OrderId.LENGTH));

  @BeforeEach
  void somethingWaits() {
    person.says("/start").says("/buy BTC 0.010 60000").presses("Confirm").platformWorks();
    order = person.onlyOrder().id();
  }

  @Test
  void whatIsBeingLookedAtIsShownOnItsCardAlone() {
    int messages = person.chat.count();

    person.fills(order, "0.010", "60000.0");

    person.sees("PAPER · FILLED");
    assertThat(person.chat.count()).isEqualTo(messages);
  }

  @Test
  void whatTradesLaterRingsAndItsCardFollows() {
    int messages = person.chat.count();
    int card = person.chat.last().messageId();
    person.desk.clock().advance(Duration.ofHours(7));
    person.desk.fill(order, "0.010", "60000.0");

    person.hears(order);

    assertThat(person.chat.count()).isEqualTo(messages + 1);
    assertThat(person.chat.quiet()).isEmpty();
    person.sees(
        "Your limit order traded: BTCUSDT",
        "bought 0.010 BTC at 60,000.0 (one fill)",
        "Held now: LONG 0.010 BTC at 60,000.0",
        "Order o:",
        "[ Positions ] [ Orders ]",
        "[ Why ]");
    assertThat(FakeChat.drawn(person.chat.message(card).screen())).contains("PAPER · FILLED");
  }

  @Test
  void whatEndsLaterWithoutTradingRings() {
    int messages = person.chat.count();
    person.desk.clock().advance(Duration.ofHours(7));
    person.desk.hear(person.desk.venue().expire(order));

    person.hears(order);

    assertThat(person.chat.count()).isEqualTo(messages + 1);
    assertThat(person.chat.quiet()).isEmpty();
    person.sees("Your order ended: BTCUSDT", "Nothing of it traded", "[ Why ]");
  }

  @Test
  void whatTheExchangeCancelsByItselfRingsAtNightToo() {
    person.says("/quiet 0-23:59").says("/notify fills off");
    int messages = person.chat.count();

    FillScenes.cancels(person, order);

    assertThat(person.chat.count()).isEqualTo(messages + 1);
    assertThat(person.chat.quiet()).isEmpty();
    person.sees(
        "The exchange cancelled your order: BTCUSDT",
        "Nothing of it traded",
        "Neither you here nor Patriot asked for that",
        "Nothing is held in BTCUSDT",
        "VENUE_CANCELLED");
  }

  @Test
  void whatTheExchangeCancelsAfterAPartTradedRingsOnceMore() {
    person.desk.clock().advance(Duration.ofHours(7));
    person.desk.fill(order, "0.004", "60000.0");
    person.hears(order);
    int messages = person.chat.count();

    FillScenes.cancels(person, order);

    assertThat(person.chat.count()).isEqualTo(messages + 1);
    assertThat(person.chat.quiet()).isEmpty();
    person.sees("It traded 0.004 BTC of 0.010 BTC", "What you hold in BTCUSDT has no stop.");
  }

  @Test
  void whatItsOwnerTakesBackIsShownOnItsCardAlone() {
    person.desk.clock().advance(Duration.ofHours(7));
    int messages = person.chat.count();
    person.desk.cancel(order);
    person.hears(order);
    person.desk.hear(person.desk.venue().takeOff(order));
    person.hears(order);

    assertThat(person.chat.count()).isEqualTo(messages);
  }

  @Test
  void whatEndsAfterAPartTradedSaysBothInOneMessage() {
    int messages = person.chat.count();
    person.desk.clock().advance(Duration.ofHours(7));
    person.desk.fill(order, "0.004", "60000.0");
    person.hears(order);
    person.desk.hear(person.desk.venue().expire(order));
    person.hears(order);

    assertThat(person.chat.count()).isEqualTo(messages + 1);
    person.sees("bought 0.004 BTC", "Ended without trading: 0.006");
  }

  @Test
  void whatEndsBeforeTheEyesOfItsOwnerIsShownOnItsCardAlone() {
    int messages = person.chat.count();
    person.desk.hear(person.desk.venue().expire(order));

    person.hears(order);

    assertThat(person.chat.count()).isEqualTo(messages);
    person.sees("EXPIRED");
  }

  @Test
  void aStopThatIsReachedSaysWhatItCost() {
    person.fills(order, "0.010", "60000.0");
    person.says("/sl BTC 59000").presses("Confirm").platformWorks();
    OrderId stop =
        person.desk.store().allOrders(AccountExamples.ACCOUNT).stream()
            .filter(one -> one.intent().terms().type().isConditional())
            .map(Order::id)
            .findFirst()
            .orElseThrow();
    person.desk.clock().advance(Duration.ofHours(7));
    person.desk.fill(stop, "0.010", "58990.0");

    person.hears(HeardOrder.latest(person.desk, stop, Money.usdt("-10.10")));

    person.sees("Stop reached: BTCUSDT", "realised -10.10 USDT, before fees", "Held now: nothing");
  }

  @Test
  void fillsOfOneOrderGrowInOneMessageHoweverOftenTheyAreHeard() {
    int messages = person.chat.count();
    person.desk.clock().advance(Duration.ofHours(7));
    person.desk.fill(order, "0.004", "60000.0");
    EventEnvelope first = HeardOrder.latest(person.desk, order);
    person.hears(first);
    person.sees("bought 0.004 BTC at 60,000.0 (one fill)", "Still waiting: 0.006 BTC");
    person.desk.fill(order, "0.006", "59990.0");
    EventEnvelope second = HeardOrder.latest(person.desk, order);

    person.hears(second);
    person.hears(first);
    person.hears(second);

    assertThat(person.chat.count()).isEqualTo(messages + 1);
    person.sees("bought 0.010 BTC at 59,994.0 (average of 2 fills)");
  }

  @Test
  void atNightItRingsAllTheSame() {
    person.says("/quiet 0-23:59");
    person.desk.clock().advance(Duration.ofHours(7));
    person.desk.fill(order, "0.010", "60000.0");

    person.hears(order);

    assertThat(person.chat.quiet()).isEmpty();
  }

  @Test
  void whileTelegramIsBusyItIsToldLaterAndOnce() {
    int messages = person.chat.count();
    person.desk.clock().advance(Duration.ofHours(7));
    person.desk.fill(order, "0.010", "60000.0");
    person.chat.busy(true);

    assertThatThrownBy(() -> person.hears(order)).isInstanceOf(RetryLater.class);
    person.chat.busy(false);
    person.desk.clock().advance(Duration.ofSeconds(20));
    person.hears(order);
    person.hears(order);

    assertThat(person.chat.count()).isEqualTo(messages + 1);
  }

  @Test
  void whoeverBlockedTheBotIsToldThatTheyMissedSomethingOnceTheyWriteAgain() {
    person.desk.clock().advance(Duration.ofHours(7));
    person.desk.fill(order, "0.010", "60000.0");
    person.chat.blocked(true);
    person.hears(order);
    person.chat.blocked(false);
    person.desk.clock().advance(Duration.ofHours(7));

    person.says("/balance");

    person.sees(
        "While you took no messages of mine",
        "Since 2026-01-05 19:00",
        "[ Closed trades ] [ Risk ]");
    int messages = person.chat.count();
    person.says("/balance");
    assertThat(person.chat.count()).as("once").isEqualTo(messages + 1);
  }
}
