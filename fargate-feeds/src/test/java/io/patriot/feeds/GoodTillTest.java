package io.patriot.feeds;

import static io.patriot.testkit.MarketExamples.BTC;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.paper.PaperOrder.State;
import io.patriot.application.venue.ExecutionReport.News;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import io.patriot.testkit.OrderExamples;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Orders that are good for a minute. */
@Timeout(10)
final class GoodTillTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final PaperFloor floor = new PaperFloor().book();

  @AfterEach
  void close() {
    floor.close();
  }

  @Test
  void itExpiresAtItsMomentThoughTheMarketIsSilent() {
    OrderIntent order = floor.place("o", goodForAMinute("1", "61790.00"));
    floor.clock.advance(MINUTE.minusMillis(1));
    floor.exchange.timePassed();
    floor.settle();
    assertThat(floor.news(order)).isEmpty();

    floor.clock.advance(Duration.ofMillis(1));
    floor.exchange.timePassed();
    floor.settle();

    assertThat(floor.news(order)).singleElement().isInstanceOf(News.Expired.class);
    assertThat(floor.order(order).state()).isInstanceOf(State.Expired.class);
    assertThat(floor.order(order).settled()).isTrue();
    assertThat(floor.rests(order)).isFalse();
  }

  @Test
  void aTradeAfterItsMomentDoesNotFillIt() {
    OrderIntent order = floor.place("o", goodForAMinute("1", "61790.00"));
    floor.clock.advance(MINUTE);

    floor.soldAt("61700.00", "9");
    floor.settle();

    assertThat(floor.news(order)).singleElement().isInstanceOf(News.Expired.class);
  }

  @Test
  void whatTradedBeforeStaysWhenTheRestExpires() {
    OrderIntent order = floor.place("o", goodForAMinute("1.5", "61800.10"));
    floor.clock.advance(MINUTE);
    floor.exchange.timePassed();
    floor.settle();

    assertThat(floor.filled(order)).isEqualTo("1");
    assertThat(floor.news(order)).last().isInstanceOf(News.Expired.class);
  }

  @Test
  void aMomentThatPassedWhileTheVenueWasDownIsNoticedAtTheStart() {
    OrderIntent order = floor.place("o", goodForAMinute("1", "61790.00"));
    floor.clock.advance(MINUTE);

    floor.restart();
    floor.settle();

    assertThat(floor.news(order)).singleElement().isInstanceOf(News.Expired.class);
    assertThat(floor.order(order).settled()).isTrue();
  }

  @Test
  void theMomentIsKnownAfterARestart() {
    OrderIntent order = floor.place("o", goodForAMinute("1", "61790.00"));

    floor.restart();
    floor.book();
    floor.clock.advance(MINUTE);
    floor.exchange.timePassed();
    floor.settle();

    assertThat(floor.news(order)).singleElement().isInstanceOf(News.Expired.class);
  }

  @Test
  void oneThatIsBroughtTooLateTradesNothing() {
    floor.clock.advance(MINUTE);

    OrderIntent order = floor.place("o", goodForAMinute("1", "61800.10"));

    assertThat(floor.news(order)).singleElement().isInstanceOf(News.Expired.class);
    assertThat(floor.order(order).fills()).isEmpty();
  }

  @Test
  void anExpiryThatDiedWithTheVenueBeforeItWasStoredHappensAgain() {
    OrderIntent order = floor.place("o", goodForAMinute("1", "61790.00"));
    floor.clock.advance(MINUTE);
    floor.store.failuresBefore.set(Integer.MAX_VALUE);
    floor.exchange.timePassed();

    floor.restart();
    floor.store.failuresBefore.set(0);
    floor.settle();

    assertThat(floor.news(order)).singleElement().isInstanceOf(News.Expired.class);
  }

  private OrderTerms goodForAMinute(String quantity, String price) {
    return new OrderTerms(
        BTC,
        Side.BUY,
        Quantity.of(quantity),
        new OrderType.LimitUntil(Price.of(price), OrderExamples.NOON.plus(MINUTE)),
        false);
  }
}
