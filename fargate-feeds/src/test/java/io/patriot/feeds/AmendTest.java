package io.patriot.feeds;

import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.OrderExamples.aLimitBuyOf;
import static io.patriot.testkit.OrderExamples.aLimitSellOf;
import static io.patriot.testkit.OrderExamples.anIntent;
import static io.patriot.testkit.OrderExamples.reduceOnly;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.order.AmendOrder;
import io.patriot.application.paper.PaperOrder.State;
import io.patriot.application.paper.QueuePlace;
import io.patriot.application.venue.ExecutionReport.News;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TimeInForce;
import io.patriot.domain.order.TriggerSource;
import io.patriot.testkit.AccountExamples;
import io.patriot.testkit.ScriptedVenue;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Orders that are changed where they rest. Five stand at the bid of 61800.00. */
@Timeout(10)
final class AmendTest {
  private static final String BID = "61800.00";

  private final PaperFloor floor = new PaperFloor().book();

  @AfterEach
  void close() {
    floor.close();
  }

  @Test
  void aChangedOrderTradesAtItsNewPriceForItsNewQuantity() {
    OrderIntent order = floor.place("o", aLimitBuyOf("1", BTC, "61790.00"));

    floor.amend(order, "0.5", "61780.00");
    assertThat(floor.news(order)).containsExactly(amended("0.5", "61780.00"));
    floor.soldAt("61785.00", "9");
    floor.settle();
    assertThat(floor.filled(order)).isEqualTo("0");
    floor.soldAt("61779.00", "9");
    floor.settle();

    assertThat(floor.filled(order)).isEqualTo("0.5");
    assertThat(floor.order(order).state()).isEqualTo(new State.Filled());
    assertThat(floor.order(order).settled()).isTrue();
  }

  @Test
  void oneChangedToTheMarketTradesAtOnce() {
    OrderIntent order = floor.place("o", aLimitBuyOf("0.5", BTC, "61790.00"));

    floor.amend(order, "0.5", "61800.10");

    assertThat(floor.news(order)).hasSize(2).first().isEqualTo(amended("0.5", "61800.10"));
    assertThat(floor.filled(order)).isEqualTo("0.5");
  }

  @Test
  void whatTradedBeforeIsKept() {
    OrderIntent order = floor.place("o", aLimitBuyOf("1.5", BTC, "61800.10"));
    assertThat(floor.filled(order)).isEqualTo("1");

    floor.amend(order, "1.2", "61790.00");
    floor.soldAt("61700.00", "9");
    floor.settle();

    assertThat(floor.filled(order)).isEqualTo("1.2");
    assertThat(floor.order(order).fills())
        .extracting(fill -> fill.tradeId().value())
        .doesNotHaveDuplicates();
  }

  @Test
  void aChangedOrderLosesItsPlaceInLine() {
    OrderIntent order = floor.place("o", aLimitBuyOf("1", BTC, BID));
    floor.soldAt(BID, "4");

    floor.amend(order, "2", BID);

    QueuePlace place = floor.order(order).place().orElseThrow();
    assertThat(place.ahead()).contains(Quantity.of("5"));
    assertThat(place.turn()).isEqualTo(2);
  }

  @Test
  void theSameChangeTwiceIsOneAndKeepsThePlace() {
    OrderIntent order = floor.place("o", aLimitBuyOf("1", BTC, "61790.00"));
    floor.amend(order, "2", BID);
    floor.soldAt(BID, "4");

    floor.amend(order, "2", BID);
    floor.exchange.savePlaces();
    floor.settle();

    assertThat(floor.news(order)).containsExactly(amended("2", BID), amended("2", BID));
    assertThat(floor.order(order).place().orElseThrow().ahead()).contains(Quantity.of("1"));
  }

  @Test
  void aRefusedChangeLeavesOrderAndPlaceAsTheyWere() {
    OrderIntent order = floor.place("o", aLimitBuyOf("1", BTC, BID));
    floor.soldAt(BID, "4");

    floor.amend(order, "1", "61790.05");
    assertRefused(order, "PRICE_OFF_TICK");
    floor.soldAt(BID, "2");
    floor.settle();

    assertThat(floor.filled(order)).isEqualTo("1");
  }

  @Test
  void aPostOnlyOrderIsNotChangedIntoATaker() {
    OrderIntent order =
        floor.place(
            "o",
            new OrderTerms(
                BTC,
                Side.BUY,
                Quantity.of("1"),
                new OrderType.Limit(Price.of(BID), TimeInForce.POST_ONLY),
                false));

    floor.amend(order, "1", "61800.10");

    assertRefused(order, "WOULD_TAKE");
    assertThat(floor.rests(order)).isTrue();
  }

  @Test
  void oneCannotBeMadeSmallerThanWhatHasTraded() {
    OrderIntent order = floor.place("o", aLimitBuyOf("1.5", BTC, "61800.10"));

    floor.amend(order, "1", "61800.00");

    assertRefused(order, "QUANTITY_TOO_SMALL");
  }

  @Test
  void oneThatIsOverSaysSoAndHowItEnded() {
    OrderIntent order = floor.place("o", aLimitBuyOf("0.5", BTC, "61800.10"));

    floor.amend(order, "0.6", BID);

    assertThat(floor.news(order))
        .hasSize(3)
        .anySatisfy(news -> assertThat(news).isEqualTo(AmendWish.TOO_LATE));
    assertThat(floor.filled(order)).isEqualTo("0.5");
  }

  @Test
  void oneThatTheVenueNeverSawIsRefused() {
    OrderIntent order = anIntent("o", aLimitBuyOf("1", BTC, BID));

    floor.amend(order, "2", BID);

    assertRefused(order, "TOO_LATE");
  }

  @Test
  void anOrderThatWaitsForATriggerIsNotChanged() {
    OrderIntent order =
        floor.place(
            "o",
            new OrderTerms(
                BTC,
                Side.SELL,
                Quantity.of("1"),
                new OrderType.Stop(
                    Price.of("61700"), TriggerSource.LAST, Optional.of(Price.of("61650"))),
                false));

    floor.amend(order, "2", "61600.00");

    assertRefused(order, "NOT_AMENDABLE");
  }

  @Test
  void aReduceOnlyOrderStillReducesOnlyAfterAChange() {
    floor.holds(Side.BUY, "0.5");
    OrderIntent order = floor.place("o", reduceOnly(aLimitSellOf("0.5", BTC, "61900.00")));

    floor.amend(order, "2", "61850.00");
    floor.boughtAt("61950.00", "9");
    floor.settle();

    assertThat(floor.filled(order)).isEqualTo("0.5");
    assertThat(floor.news(order)).last().isInstanceOf(News.Expired.class);
  }

  @Test
  void anotherOrderOfTheAccountIsCutWhenAChangeTrades() {
    floor.holds(Side.SELL, "0.5");
    OrderIntent guard = floor.place("guard", reduceOnly(aLimitBuyOf("0.5", BTC, "61700.00")));
    OrderIntent order = floor.place("o", aLimitBuyOf("0.5", BTC, "61790.00"));

    floor.amend(order, "0.5", "61800.10");
    floor.settle();

    assertThat(floor.filled(order)).isEqualTo("0.5");
    assertThat(floor.news(guard)).singleElement().isInstanceOf(News.Expired.class);
  }

  @Test
  void aChangedOrderIsBackAsChangedAfterARestartAndTellsSo() {
    OrderIntent order = floor.place("o", aLimitBuyOf("1", BTC, "61790.00"));
    floor.amend(order, "0.5", "61780.00");

    floor.restart();
    floor.book();
    floor.soldAt("61779.00", "9");
    floor.settle();

    assertThat(floor.news(order))
        .startsWith(amended("0.5", "61780.00"), amended("0.5", "61780.00"));
    assertThat(floor.filled(order)).isEqualTo("0.5");
  }

  @Test
  void aChangeThatDiedWithTheVenueBeforeItWasStoredIsMadeWhenItIsBroughtAgain() {
    OrderIntent order = floor.place("o", aLimitBuyOf("1", BTC, "61790.00"));
    floor.store.failuresBefore.set(Integer.MAX_VALUE);
    Thread dying = Thread.startVirtualThread(() -> floor.tryToAmend(order, "0.5", "61780.00"));
    floor.untilTheStoreWasTried();

    floor.restart();
    joined(dying);
    floor.store.failuresBefore.set(0);
    floor.book();
    assertThat(floor.order(order).intent()).isEqualTo(order);
    floor.amend(order, "0.5", "61780.00");

    assertThat(floor.news(order)).containsExactly(amended("0.5", "61780.00"));
  }

  @Test
  void aChangeAndItsTradesThatWereReportedAreToldAgainWhenItIsBroughtAgain() {
    OrderIntent order = floor.place("o", aLimitBuyOf("0.5", BTC, "61790.00"));
    floor.amend(order, "0.6", "61800.10");

    floor.restart();
    floor.amend(order, "0.6", "61800.10");

    assertThat(floor.news(order)).noneMatch(News.AmendRefused.class::isInstance);
    assertThat(floor.filled(order)).isEqualTo("0.6");
    assertThat(floor.order(order).fills()).hasSize(1);
  }

  @Test
  void aStoreOrQueueThatIsAwayForAMomentLosesNoChange() {
    OrderIntent order = floor.place("o", aLimitBuyOf("1", BTC, "61790.00"));
    floor.store.lostAnswers.set(1);
    floor.reports.sent().failNextWith(new IllegalStateException("Queue away"));

    floor.amend(order, "0.5", "61780.00");

    assertThat(floor.news(order)).containsExactly(amended("0.5", "61780.00"));
    assertThat(floor.rests(order)).isTrue();
  }

  @Test
  void theBooksFollowAChangeAndItsRefusal() {
    Order order = approved();
    Money before = floor.desk.book().reserved();
    ask(order, "0.02", "61780.00");
    assertThat(floor.desk.book().reserved()).isEqualTo(before);

    floor.amend(order.intent(), "0.02", "61780.00");
    hearAll();
    hearAll();
    assertThat(floor.desk.order(order.id()).intent().quantity()).isEqualTo(Quantity.of("0.02"));
    Money smaller = floor.desk.book().reserved();
    assertThat(smaller.isBelow(before)).isTrue();

    ask(order, "0.04", "61790.00");
    floor.market.gapped();
    floor.amend(order.intent(), "0.04", "61790.05");
    hearAll();
    assertThat(floor.desk.history(order.id()).getLast().event())
        .isInstanceOfSatisfying(
            OrderEvent.AmendRefused.class,
            refused -> assertThat(refused.code()).isEqualTo("PRICE_OFF_TICK"));
    assertThat(floor.desk.book().reserved()).isEqualTo(smaller);
    int events = floor.desk.history(order.id()).size();
    hearAll();
    assertThat(floor.desk.history(order.id())).hasSize(events);
  }

  @Test
  void theBooksTakeALargerOrderThatTradesAtOnce() {
    Order order = approved();
    ask(order, "0.05", "61800.10");

    floor.amend(order.intent(), "0.05", "61800.10");
    hearAll();

    assertThat(floor.desk.order(order.id())).isInstanceOf(Order.Filled.class);
    assertThat(floor.desk.book().reserved().isZero()).isTrue();
  }

  @Test
  void aChangeThatWasGivenUpAsLostAndComesAfterAllIsRecordedWithItsMoney() {
    Order order = approved();
    ask(order, "0.05", "61780.00");
    Money needed = floor.desk.book().reserved();
    floor.desk.clock().advance(Duration.ofMinutes(5));
    floor.desk.reconcile(order.id());
    assertThat(floor.desk.book().reserved().isBelow(needed)).isTrue();

    floor.amend(order.intent(), "0.05", "61780.00");
    hearAll();

    assertThat(floor.desk.order(order.id()).intent().quantity()).isEqualTo(Quantity.of("0.05"));
    assertThat(floor.desk.book().reserved()).isEqualTo(needed);
  }

  private Order approved() {
    return floor.desk.order(
        floor.placeApproved("o", aLimitBuyOf("0.03", BTC, "61790.00")).orderId());
  }

  /** The change is asked for, and the answer is on its way. */
  private void ask(Order order, String quantity, String price) {
    floor.desk.venue().nextAmend(ScriptedVenue.AmendAnswer.LOSE);
    AmendOrder.Outcome asked =
        floor
            .desk
            .ports()
            .amendOrder()
            .handle(
                AccountExamples.ACCOUNT,
                order.id(),
                Quantity.of(quantity),
                Price.of(price),
                "user:1",
                PaperFloor.CAUSE);
    assertThat(asked).isInstanceOf(AmendOrder.Outcome.Asked.class);
  }

  private void hearAll() {
    floor.reports.sent().messages().forEach(floor.desk::hear);
  }

  private void assertRefused(OrderIntent order, String code) {
    assertThat(floor.news(order))
        .last()
        .satisfies(news -> assertThat(((News.AmendRefused) news).code()).isEqualTo(code));
  }

  private static News amended(String quantity, String price) {
    return new News.Amended(Quantity.of(quantity), Price.of(price));
  }

  private static void joined(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
