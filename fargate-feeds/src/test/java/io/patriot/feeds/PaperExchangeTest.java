package io.patriot.feeds;

import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.OrderExamples.aLimitBuyOf;
import static io.patriot.testkit.OrderExamples.aMarketBuyOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.patriot.application.paper.PaperOrder.State;
import io.patriot.application.venue.ExecutionReport.News;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TimeInForce;
import io.patriot.testkit.OrderExamples;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What paper orders live through on a good day. */
@Timeout(10)
final class PaperExchangeTest {
  private final PaperFloor floor = new PaperFloor();

  @AfterEach
  void close() {
    floor.close();
  }

  @Test
  void aMarketOrderTakesTheBookLevelByLevelAndIsSettled() {
    floor.book();

    OrderIntent order = floor.place("o", aMarketBuyOf("1.5", BTC));

    assertThat(floor.news(order))
        .extracting(news -> ((News.Filled) news).fill().price())
        .containsExactly(Price.of("61800.10"), Price.of("61801.00"));
    assertThat(floor.filled(order)).isEqualTo("1.5");
    assertThat(floor.order(order).state()).isEqualTo(new State.Filled());
    assertThat(floor.order(order).settled()).isTrue();
  }

  @Test
  void aFillOrKillThatDoesNotFitExpiresUntraded() {
    floor.book();

    OrderIntent order = floor.place("o", limit("1.5", TimeInForce.FOK));

    assertThat(floor.news(order)).hasSize(1).first().isInstanceOf(News.Expired.class);
  }

  @Test
  void anImmediateOrderTakesWhatIsThereAndExpires() {
    floor.book();

    OrderIntent order = floor.place("o", limit("1.5", TimeInForce.IOC));

    assertThat(floor.filled(order)).isEqualTo("1");
    assertThat(floor.news(order)).last().isInstanceOf(News.Expired.class);
    assertThat(floor.order(order).settled()).isTrue();
  }

  @Test
  void aRestingLimitFillsWhenItIsTradedThrough() {
    floor.book();
    OrderIntent order = floor.place("o", aLimitBuyOf("1", BTC, "61799.00"));
    assertThat(floor.news(order)).isEmpty();
    assertThat(floor.order(order).state()).isEqualTo(new State.Live());

    floor.soldAt("61798.90", "0.001");
    floor.settle();

    assertThat(floor.filled(order)).isEqualTo("1");
    assertThat(floor.order(order).settled()).isTrue();
  }

  @Test
  void aCancelledOrderIsReportedAndNeverFills() {
    floor.book();
    OrderIntent order = floor.place("o", aLimitBuyOf("1", BTC, "61799.00"));

    floor.cancel(order);
    floor.soldAt("61798.90", "1");
    floor.settle();

    assertThat(floor.news(order)).hasSize(1).first().isInstanceOf(News.Cancelled.class);
  }

  @Test
  void aCancelThatComesTooLateTellsTheFillAgain() {
    floor.book();
    OrderIntent order = floor.place("o", aLimitBuyOf("1", BTC, "61799.00"));
    floor.soldAt("61798.90", "1");

    floor.cancel(order);

    assertThat(floor.news(order)).hasSize(2).allMatch(News.Filled.class::isInstance);
    assertThat(floor.filled(order)).isEqualTo("1");
    assertThat(floor.order(order).state()).isEqualTo(new State.Filled());
  }

  @Test
  void anOrderBroughtTwiceIsFilledOnceAndToldTwice() {
    floor.book();
    OrderIntent order = floor.place("o", aMarketBuyOf("0.5", BTC));

    floor.exchange.place(order, PaperFloor.CAUSE);

    assertThat(floor.news(order)).hasSize(2);
    assertThat(floor.filled(order)).isEqualTo("0.5");
    assertThat(floor.order(order).fills()).hasSize(1);
  }

  @Test
  void aRestingOrderBroughtAgainAfterItFilledLeavesNothingInTheMarket() {
    floor.book();
    OrderIntent order = floor.place("o", aLimitBuyOf("1", BTC, "61799.00"));
    floor.soldAt("61798.90", "1");
    floor.exchange.place(order, PaperFloor.CAUSE);
    assertThat(floor.rests(order)).isFalse();

    floor.soldAt("61798.90", "1");
    floor.settle();

    assertThat(floor.order(order).fills()).hasSize(1);
    assertThat(floor.filled(order)).isEqualTo("1");
  }

  @Test
  void aMarketOrderWithoutABookIsRefusedAndALimitWaits() {
    OrderIntent market = floor.place("m", aMarketBuyOf("1", BTC));
    OrderIntent limit = floor.place("l", aLimitBuyOf("1", BTC, "61800.10"));

    assertThat(floor.news(market))
        .singleElement()
        .satisfies(news -> assertThat(((News.Rejected) news).code()).isEqualTo("NO_MARKET_DATA"));
    floor.book();
    floor.settle();
    assertThat(floor.filled(limit)).isEqualTo("1");
  }

  @Test
  void aMarketOrderOnAStaleBookIsRefused() {
    floor.book();
    floor.clock.advance(Duration.ofMillis(5_001));

    OrderIntent order = floor.place("o", aMarketBuyOf("1", BTC));

    assertThat(floor.news(order)).singleElement().isInstanceOf(News.Rejected.class);
  }

  @Test
  void anUnknownMarketIsRefused() {
    OrderIntent order = floor.place("o", aMarketBuyOf("1", io.patriot.testkit.MarketExamples.ETH));

    assertThat(floor.news(order))
        .singleElement()
        .satisfies(news -> assertThat(((News.Rejected) news).code()).isEqualTo("UNKNOWN_MARKET"));
  }

  @Test
  void nothingIsTakenBeforeTheOldOrdersAreBack() {
    PaperExchange notOpen = floor.closedExchange();

    assertThatIllegalStateException()
        .isThrownBy(() -> notOpen.place(OrderExamples.anIntent(), PaperFloor.CAUSE));
  }

  private static OrderTerms limit(String quantity, TimeInForce timeInForce) {
    return new OrderTerms(
        BTC,
        Side.BUY,
        Quantity.of(quantity),
        new OrderType.Limit(Price.of("61800.10"), timeInForce),
        false);
  }
}
