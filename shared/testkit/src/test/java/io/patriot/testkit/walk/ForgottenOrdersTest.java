package io.patriot.testkit.walk;

import static io.patriot.application.order.Reconcile.Outcome.STILL_OPEN;
import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.OrderExamples.aLimitBuyOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.order.Reconcile;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import io.patriot.testkit.TradingDesk;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What becomes of an order that the venue no longer knows. */
class ForgottenOrdersTest {
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

  private final TradingDesk desk = new TradingDesk();

  @Test
  void anOrderThatTheVenueHasForgottenEndsAfterTwoLooks() {
    OrderId order = anOrderOfDaysAgo();
    desk.venue().takeOff(order);
    desk.venue().forget(order);

    assertThat(desk.reconcile(order)).isEqualTo(STILL_OPEN);
    assertThat(desk.reconcile(order)).as("a second look too soon").isEqualTo(STILL_OPEN);
    assertThat(desk.order(order)).isInstanceOf(Order.Open.class);
    desk.clock().advance(BETWEEN_LOOKS);
    assertThat(desk.reconcile(order)).isEqualTo(Reconcile.Outcome.SETTLED);

    assertThat(desk.order(order))
        .isInstanceOfSatisfying(
            Order.Cancelled.class,
            ended -> assertThat(ended.cause()).isEqualTo("no longer at the venue"));
    assertThat(desk.book().reserved().isZero()).isTrue();
  }

  @Test
  void anOrderThatTheVenueStillListsHasNotEnded() {
    OrderId order = anOrderOfDaysAgo();
    desk.venue().forget(order);

    assertThat(desk.reconcile(order)).isEqualTo(STILL_OPEN);
    desk.clock().advance(BETWEEN_LOOKS);
    assertThat(desk.reconcile(order)).isEqualTo(STILL_OPEN);
    assertThat(desk.order(order)).isInstanceOf(Order.Open.class);
  }

  @Test
  void twoLooksThatAreDaysApartAreNotTheTwoThatCount() {
    OrderId order = anOrderOfDaysAgo();
    desk.venue().takeOff(order);
    desk.venue().forget(order);
    desk.reconcile(order);
    desk.clock().advance(Duration.ofDays(1));

    assertThat(desk.reconcile(order)).isEqualTo(STILL_OPEN);
  }

  @Test
  void aYoungOrderIsNotForgottenButShownLate() {
    OrderId order = desk.decideAndSend(aLimitBuyOf("0.03", BTC, "61000"));
    desk.venue().takeOff(order);
    desk.venue().forget(order);
    for (int look = 0; look < 3; look++) {
      assertThat(desk.reconcile(order)).isEqualTo(STILL_OPEN);
      desk.clock().advance(Duration.ofMinutes(1));
    }
    assertThat(desk.order(order)).isInstanceOf(Order.Open.class);
  }

  private OrderId anOrderOfDaysAgo() {
    OrderId order = desk.decideAndSend(aLimitBuyOf("0.03", BTC, "61000"));
    desk.clock().advance(Duration.ofDays(4));
    return order;
  }
}
