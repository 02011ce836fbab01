package io.patriot.feeds;

import static io.patriot.feeds.ConditionalTerms.closing;
import static io.patriot.feeds.ConditionalTerms.conditional;
import static io.patriot.feeds.ConditionalTerms.sell;
import static io.patriot.feeds.ConditionalTerms.stop;
import static io.patriot.feeds.ConditionalTerms.target;
import static io.patriot.feeds.ConditionalTerms.trailing;
import static io.patriot.testkit.MarketExamples.BTC;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.paper.PaperOrder.State;
import io.patriot.application.venue.ExecutionReport;
import io.patriot.application.venue.ExecutionReport.News;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TriggerSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Orders that wait for a price. The book shows 61800.00 and 61800.10 unless a test says more. */
@Timeout(10)
final class ConditionalOrdersTest {
  private final PaperFloor floor = new PaperFloor().book();

  @AfterEach
  void close() {
    floor.close();
  }

  @Test
  void aStopWaitsUntilTheMarketTradesAtItAndThenSellsAtTheMarket() {
    OrderIntent order = floor.place("o", sell(stop("61700")));
    floor.soldAt("61700.10", "1");
    assertThat(floor.news(order)).isEmpty();
    assertThat(floor.order(order).state()).isEqualTo(new State.Live());

    floor.soldAt("61700.00", "1");
    floor.settle();

    assertThat(floor.news(order)).hasSize(2).first().isInstanceOf(News.Triggered.class);
    assertThat(floor.filled(order)).isEqualTo("1");
    assertThat(floor.order(order).state()).isEqualTo(new State.Filled());
    assertThat(floor.order(order).settled()).isTrue();
  }

  @Test
  void aStopThatBuysWaitsForTheMarketToRise() {
    OrderIntent order = floor.place("o", conditional(Side.BUY, "1", stop("61900")));

    floor.boughtAt("61899.90", "1");
    assertThat(floor.news(order)).isEmpty();
    floor.boughtAt("61950.00", "1");
    floor.settle();

    assertThat(floor.filled(order)).isEqualTo("1");
  }

  @Test
  void aTargetWaitsForTheMarketToComeItsWay() {
    OrderIntent sells = floor.place("s", sell(target("61900")));
    OrderIntent buys = floor.place("b", conditional(Side.BUY, "1", target("61700")));

    floor.boughtAt("61900.00", "1");
    floor.settle();
    assertThat(floor.filled(sells)).isEqualTo("1");
    assertThat(floor.filled(buys)).isEqualTo("0");

    floor.soldAt("61700.00", "1");
    floor.settle();
    assertThat(floor.filled(buys)).isEqualTo("1");
  }

  @Test
  void aStopWithALimitRestsAtItOnceItIsTriggered() {
    OrderIntent order =
        floor.place(
            "o",
            sell(
                new OrderType.Stop(
                    Price.of("61790"), TriggerSource.LAST, Optional.of(Price.of("61850")))));

    floor.soldAt("61790.00", "1");
    floor.settle();
    assertThat(floor.news(order)).singleElement().isInstanceOf(News.Triggered.class);
    assertThat(floor.rests(order)).isTrue();

    floor.restart();
    floor.book();
    floor.boughtAt("61850.10", "1");
    floor.settle();

    assertThat(floor.filled(order)).isEqualTo("1");
    assertThat(floor.order(order).fills())
        .extracting(fill -> fill.price())
        .containsExactly(Price.of("61850.00"));
  }

  @Test
  void theMarkPriceIsTheMiddleOfTheBookAndTradesDoNotMoveIt() {
    OrderIntent order =
        floor.place(
            "o", sell(new OrderType.Stop(Price.of("61700"), TriggerSource.MARK, Optional.empty())));

    floor.soldAt("61600.00", "1");
    assertThat(floor.news(order)).isEmpty();
    floor.book("61699.90", "61700.10", "1", "61801.00");
    floor.settle();

    assertThat(floor.filled(order)).isEqualTo("1");
  }

  @Test
  void oneWhoseTriggerIsPassedAlreadyIsRefused() {
    floor.soldAt("61800.00", "1");

    assertRefused(floor.place("a", sell(stop("61800"))), "WOULD_TRIGGER");
    assertRefused(floor.place("b", sell(target("61750"))), "WOULD_TRIGGER");
    assertRefused(floor.place("c", sell(trailing("0.01", "61700"))), "WOULD_TRIGGER");
  }

  @Test
  void oneThatNoVenueWouldTakeIsRefusedBeforeItWaits() {
    assertRefused(floor.place("tick", sell(stop("61700.05"))), "PRICE_OFF_TICK");
    assertRefused(
        floor.place("lot", conditional(Side.SELL, "0.00001", stop("61700"))), "QUANTITY_OFF_LOT");
    assertRefused(
        floor.place("small", conditional(Side.SELL, "0.001", stop("10.00"))), "NOTIONAL_TOO_SMALL");
  }

  @Test
  void aTrailingStopFollowsTheHighAndSellsWhenThePriceComesBack() {
    OrderIntent order = floor.place("o", sell(trailing("0.01")));

    floor.boughtAt("63000.00", "1");
    floor.soldAt("62370.10", "1");
    assertThat(floor.news(order)).isEmpty();
    floor.soldAt("62370.00", "1");
    floor.settle();

    assertThat(floor.filled(order)).isEqualTo("1");
  }

  @Test
  void oneTakenBackIsReportedAndNeverWakes() {
    OrderIntent order = floor.place("o", sell(stop("61700")));

    floor.cancel(order);
    floor.soldAt("61600.00", "1");
    floor.settle();

    assertThat(floor.news(order)).singleElement().isInstanceOf(News.Cancelled.class);
    assertThat(floor.order(order).settled()).isTrue();
  }

  @Test
  void oneTakenBackAfterItWokeTellsWhatTradedAgain() {
    OrderIntent order = floor.place("o", sell(stop("61700")));
    floor.soldAt("61700.00", "1");

    floor.cancel(order);

    assertThat(floor.news(order)).hasSize(4).noneMatch(News.Cancelled.class::isInstance);
    assertThat(floor.filled(order)).isEqualTo("1");
  }

  @Test
  void oneBroughtTwiceWakesOnce() {
    OrderIntent order = floor.place("o", sell(stop("61700")));
    floor.exchange.place(order, PaperFloor.CAUSE);
    floor.soldAt("61700.00", "1");
    floor.exchange.place(order, PaperFloor.CAUSE);
    floor.soldAt("61600.00", "1");
    floor.settle();

    assertThat(floor.filled(order)).isEqualTo("1");
    assertThat(floor.order(order).fills()).hasSize(1);
  }

  @Test
  void oneThatTheMarketRefusesWhenItWakesIsToldSo() {
    floor.holds(Side.BUY, "1");
    OrderIntent order =
        floor.placeApproved(
            "o",
            new OrderTerms(
                BTC,
                Side.SELL,
                Quantity.of("1"),
                new OrderType.Stop(
                    Price.of("61700"), TriggerSource.LAST, Optional.of(Price.of("61650"))),
                true,
                true));
    floor.book("69000.00", "69000.10", "1", "69001.00");

    floor.soldAt("61700.00", "1");
    floor.settle();
    floor.reports.sent().messages().forEach(floor.desk::hear);

    assertRefused(order, "PRICE_BEYOND_COLLAR");
    assertThat(floor.desk.order(order.orderId())).isInstanceOf(Order.Rejected.class);
  }

  @Test
  void theBooksFollowItFromTheTriggerToTheFill() {
    floor.holds(Side.BUY, "1");
    OrderIntent order = floor.placeApproved("o", closing("1", stop("61700")));

    floor.soldAt("61700.00", "1");
    floor.settle();
    for (ExecutionReport report : floor.reports.sent().messages()) {
      floor.desk.hear(report);
      floor.desk.hear(report);
    }

    assertThat(floor.desk.order(order.orderId())).isInstanceOf(Order.Filled.class);
    assertThat(floor.desk.book().position(BTC).isFlat()).isTrue();
  }

  private void assertRefused(OrderIntent order, String code) {
    assertThat(floor.news(order))
        .last()
        .satisfies(news -> assertThat(((News.Rejected) news).code()).isEqualTo(code));
    assertThat(floor.order(order).settled()).isTrue();
  }
}
