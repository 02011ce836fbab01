package io.patriot.feeds;

import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.OrderExamples.aLimitBuyOf;
import static io.patriot.testkit.OrderExamples.aMarketBuyOf;
import static io.patriot.testkit.OrderExamples.aMarketSellOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.paper.PaperOrder;
import io.patriot.application.paper.PaperOrder.State;
import io.patriot.application.paper.PaperTrigger;
import io.patriot.application.venue.ExecutionReport;
import io.patriot.application.venue.ExecutionReport.News;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.money.Rate;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TriggerSource;
import io.patriot.testkit.OrderExamples;
import java.util.List;
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
  void aTrailingStopRemembersItsBestOverARestart() {
    OrderIntent order = floor.place("o", sell(trailing("0.01")));
    floor.boughtAt("63000.00", "1");
    floor.exchange.savePlaces();
    floor.settle();

    floor.restart();
    floor.book();
    floor.soldAt("62370.00", "1");
    floor.settle();

    assertThat(floor.filled(order)).isEqualTo("1");
  }

  @Test
  void whatATrailingStopHasSeenIsSavedNowAndThenAndNotWithEveryTrade() {
    OrderIntent order = floor.place("o", sell(trailing("0.01")));
    for (int i = 0; i < 10; i++) {
      floor.boughtAt("6200" + i + ".00", "1");
    }
    floor.settle();
    assertThat(floor.order(order).version()).isEqualTo(1);

    floor.exchange.savePlaces();
    floor.exchange.savePlaces();
    floor.settle();

    assertThat(floor.order(order).version()).isEqualTo(2);
    assertThat(floor.news(order)).isEmpty();
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
  void oneThatWaitsIsBackAfterARestart() {
    OrderIntent order = floor.place("o", sell(stop("61700")));

    floor.restart();
    floor.book();
    floor.exchange.place(order, PaperFloor.CAUSE);
    floor.soldAt("61700.10", "1");
    assertThat(floor.news(order)).isEmpty();
    floor.soldAt("61700.00", "1");
    floor.settle();

    assertThat(floor.filled(order)).isEqualTo("1");
  }

  @Test
  void aTriggerPassedWhileTheVenueWasDownIsSeenAtTheFirstPrice() {
    OrderIntent order = floor.place("o", sell(stop("61700")));

    floor.restart();
    floor.book("61500.00", "61500.10", "1", "61501.00");
    floor.soldAt("61500.00", "1");
    floor.settle();

    assertThat(floor.filled(order)).isEqualTo("1");
  }

  @Test
  void onePassedWhileTheBookIsBrokenWakesWhenItIsWholeAgain() {
    OrderIntent order = floor.place("o", sell(stop("61700")));
    floor.market.gapped();
    floor.soldAt("61690.00", "1");
    floor.boughtAt("61800.00", "1");
    floor.settle();
    assertThat(floor.news(order)).isEmpty();

    floor.book();
    floor.settle();

    assertThat(floor.news(order)).first().isInstanceOf(News.Triggered.class);
    assertThat(floor.filled(order)).isEqualTo("1");
  }

  @Test
  void oneThatIsDueCanStillBeTakenBack() {
    OrderIntent order = floor.place("o", sell(stop("61700")));
    floor.market.gapped();
    floor.soldAt("61690.00", "1");

    floor.cancel(order);
    floor.book();
    floor.settle();

    assertThat(floor.news(order)).singleElement().isInstanceOf(News.Cancelled.class);
  }

  @Test
  void aStoreThatIsAwayWhenItWakesLosesNothing() {
    OrderIntent order = floor.place("o", sell(stop("61700")));
    floor.store.failuresBefore.set(1);
    floor.soldAt("61700.00", "1");
    floor.settle();

    assertThat(floor.filled(order)).isEqualTo("1");
    assertThat(floor.order(order).settled()).isTrue();
  }

  @Test
  void oneThatDiedWithTheVenueBeforeItWasStoredWakesAgain() {
    OrderIntent order = floor.place("o", sell(stop("61700")));
    floor.store.failuresBefore.set(Integer.MAX_VALUE);
    floor.soldAt("61700.00", "1");

    floor.restart();
    floor.store.failuresBefore.set(0);
    floor.book();
    floor.soldAt("61700.00", "1");
    floor.settle();

    assertThat(floor.filled(order)).isEqualTo("1");
    assertThat(floor.order(order).fills()).hasSize(1);
  }

  @Test
  void whatWasStoredAndNotReportedIsReportedAtTheNextStart() {
    OrderIntent order = floor.place("o", sell(stop("61700")));
    Fill fill = OrderExamples.aFillOf("1", "61700.00", order.orderId() + "-1");
    PaperOrder before = floor.order(order);
    floor.stored.save(
        new PaperOrder(
            order,
            new State.Filled(),
            Optional.empty(),
            Optional.of(new PaperTrigger.Reached(order.quantity())),
            false,
            List.of(fill),
            false,
            before.cause(),
            before.version() + 1));

    floor.restart();
    floor.settle();

    assertThat(floor.news(order)).first().isInstanceOf(News.Triggered.class);
    assertThat(floor.filled(order)).isEqualTo("1");
    assertThat(floor.order(order).settled()).isTrue();
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

  @Test
  void oneThatClosesThePositionTakesAllThatIsHeldWhenItWakes() {
    floor.holds(Side.BUY, "0.5");
    OrderIntent order = floor.place("o", closing("0.5", stop("61700")));
    floor.place("more", aMarketBuyOf("0.3", BTC));

    floor.soldAt("61700.00", "1");
    floor.settle();

    assertThat(floor.filled(order)).isEqualTo("0.8");
    assertThat(floor.order(order).state()).isEqualTo(new State.Filled());
  }

  @Test
  void oneThatClosesThePositionTakesNoMoreThanIsLeft() {
    floor.holds(Side.BUY, "1");
    OrderIntent order = floor.place("o", closing("1", stop("61700")));
    floor.place("less", aMarketSellOf("0.7", BTC));

    floor.soldAt("61700.00", "1");
    floor.settle();

    assertThat(floor.filled(order)).isEqualTo("0.3");
    assertThat(floor.news(order)).last().isInstanceOf(News.Expired.class);
  }

  @Test
  void ofAStopAndATargetOneEndsWhenTheOtherHasClosedThePosition() {
    floor.holds(Side.BUY, "1");
    OrderIntent stop = floor.place("stop", closing("1", stop("61700")));
    OrderIntent target = floor.place("target", closing("1", target("61900")));

    floor.boughtAt("61900.00", "1");
    floor.settle();

    assertThat(floor.filled(target)).isEqualTo("1");
    assertThat(floor.news(stop)).singleElement().isInstanceOf(News.Expired.class);
    assertThat(floor.order(stop).settled()).isTrue();
  }

  @Test
  void ofTwoStopsAtOnePriceTheFirstClosesAndTheSecondEnds() {
    floor.holds(Side.BUY, "1");
    OrderIntent first = floor.place("first", closing("1", stop("61700")));
    OrderIntent second = floor.place("second", closing("1", stop("61700")));

    floor.soldAt("61700.00", "1");
    floor.settle();

    assertThat(floor.filled(first)).isEqualTo("1");
    assertThat(floor.news(second)).singleElement().isInstanceOf(News.Expired.class);
  }

  @Test
  void oneWhosePositionWentWhileTheVenueWasDownEndsAtTheStart() {
    floor.holds(Side.BUY, "1");
    OrderIntent order = floor.place("o", closing("1", stop("61700")));
    floor.holds(Side.SELL, "1");

    floor.restart();
    floor.settle();

    assertThat(floor.news(order)).singleElement().isInstanceOf(News.Expired.class);
  }

  @Test
  void aStopPlacedAheadOfItsEntryWaitsForThePosition() {
    OrderIntent entry = floor.place("entry", aLimitBuyOf("1", BTC, "61790.00"));
    OrderIntent stop = floor.place("stop", closing("1", stop("61700")));
    OrderIntent early = floor.place("early", closing("1", stop("61795")));

    floor.soldAt("61795.00", "0.1");
    floor.settle();
    assertThat(floor.news(early)).singleElement().isInstanceOf(News.Expired.class);

    floor.soldAt("61789.00", "1");
    floor.soldAt("61700.00", "1");
    floor.settle();

    assertThat(floor.filled(entry)).isEqualTo("1");
    assertThat(floor.filled(stop)).isEqualTo("1");
  }

  private void assertRefused(OrderIntent order, String code) {
    assertThat(floor.news(order))
        .last()
        .satisfies(news -> assertThat(((News.Rejected) news).code()).isEqualTo(code));
    assertThat(floor.order(order).settled()).isTrue();
  }

  private static OrderTerms sell(OrderType type) {
    return conditional(Side.SELL, "1", type);
  }

  private static OrderTerms conditional(Side side, String quantity, OrderType type) {
    return new OrderTerms(BTC, side, Quantity.of(quantity), type, false);
  }

  private static OrderTerms closing(String quantity, OrderType type) {
    return new OrderTerms(BTC, Side.SELL, Quantity.of(quantity), type, true, true);
  }

  private static OrderType stop(String trigger) {
    return new OrderType.Stop(Price.of(trigger), TriggerSource.LAST, Optional.empty());
  }

  private static OrderType target(String trigger) {
    return new OrderType.TakeProfit(Price.of(trigger), TriggerSource.LAST, Optional.empty());
  }

  private static OrderType trailing(String callback) {
    return new OrderType.TrailingStop(Rate.of(callback), TriggerSource.LAST, Optional.empty());
  }

  private static OrderType trailing(String callback, String activation) {
    return new OrderType.TrailingStop(
        Rate.of(callback), TriggerSource.LAST, Optional.of(Price.of(activation)));
  }
}
