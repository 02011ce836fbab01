package io.patriot.feeds;

import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.OrderExamples.aLimitBuyOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.domain.order.OrderIntent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a feed left behind that ran beside this one while it was being replaced. */
class StraysTest {
  private final PaperFloor floor = new PaperFloor().book();
  private final PaperFloor other = new PaperFloor().book();

  @AfterEach
  void close() {
    floor.close();
    other.close();
  }

  @Test
  void anOrderThatTheOtherTookIsTakenOverAtTheSecondLook() {
    OrderIntent order = other.place("o", aLimitBuyOf("1", BTC, "61790.00"));
    other.settle();
    floor.stored.add(other.order(order), 1);

    floor.exchange.takeStrays();
    floor.soldAt("61700.00", "10");
    floor.settle();
    assertThat(floor.news(order)).isEmpty();

    floor.exchange.takeStrays();
    floor.soldAt("61700.00", "10");
    floor.settle();
    assertThat(floor.filled(order)).isEqualTo("1");
    assertThat(floor.order(order).settled()).isTrue();
  }

  @Test
  void ordersOfOurOwnAreNoStrays() {
    OrderIntent order = floor.place("o", aLimitBuyOf("1", BTC, "61790.00"));

    floor.exchange.takeStrays();
    floor.exchange.takeStrays();
    floor.soldAt("61700.00", "10");
    floor.settle();

    assertThat(floor.filled(order)).isEqualTo("1");
  }
}
