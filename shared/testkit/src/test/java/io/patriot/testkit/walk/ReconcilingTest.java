package io.patriot.testkit.walk;

import static io.patriot.application.order.Reconcile.Outcome.STILL_OPEN;
import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.OrderExamples.aLimitBuyOf;
import static io.patriot.testkit.OrderExamples.aMarketBuyOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.order.Reconcile;
import io.patriot.application.platform.StopPlatform;
import io.patriot.application.venue.ExecutionReport;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import io.patriot.testkit.AccountExamples;
import io.patriot.testkit.ScriptedVenue.Answer;
import io.patriot.testkit.ScriptedVenue.CancelAnswer;
import io.patriot.testkit.TradingDesk;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What becomes of an order in doubt: it is asked for, and sent again or given up when it cannot
 * arrive any more.
 */
class ReconcilingTest {
  private static final Duration LATE_ARRIVAL = Duration.ofSeconds(21);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
  private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);

  private final TradingDesk desk = new TradingDesk();

  @Test
  void anUnheardOrderIsFoundWithItsFills() {
    desk.venue().next(Answer.ACCEPT_UNHEARD);
    OrderId order = desk.decideAndSend(aMarketBuyOf("0.03", BTC));
    assertThat(desk.order(order)).isInstanceOf(Order.Unknown.class);
    assertThat(desk.reconcileRequests().all()).isNotEmpty();

    ExecutionReport missed = desk.venue().fill(order, "0.03", "61800.10");
    assertThat(desk.reconcile(order)).isEqualTo(Reconcile.Outcome.SETTLED);
    desk.hear(missed);

    assertThat(desk.order(order)).isInstanceOf(Order.Filled.class);
    assertThat(desk.book().position(BTC).quantity()).isEqualTo(Quantity.of("0.03"));
    assertThat(desk.venue().arrivals(order)).isEqualTo(1);
  }

  @Test
  void anOrderThatTheVenueHadSmallerEndsWhenAllOfThatTraded() {
    OrderId order = desk.decideAndSend(aLimitBuyOf("0.03", BTC, "61000"));
    desk.venue()
        .amend(
            desk.order(order).intent(),
            Quantity.of("0.029"),
            Price.of("61000"),
            AccountExamples.aCause());
    desk.hear(desk.venue().fill(order, "0.029", "61000"));
    assertThat(desk.order(order)).isInstanceOf(Order.PartiallyFilled.class);

    assertThat(desk.reconcile(order)).isEqualTo(Reconcile.Outcome.SETTLED);

    assertThat(desk.order(order)).isInstanceOf(Order.Expired.class);
    assertThat(desk.book().reserved().isZero()).isTrue();
    assertThat(desk.book().position(BTC).quantity()).isEqualTo(Quantity.of("0.029"));
  }

  @Test
  void anOrderThatTheVenueShortenedEndsWithTheTradesItHad() {
    OrderId order = desk.decideAndSend(aLimitBuyOf("0.03", BTC, "61000"));
    desk.venue().fill(order, "0.02", "61000");
    desk.venue().shorten(order);

    assertThat(desk.reconcile(order)).isEqualTo(Reconcile.Outcome.SETTLED);

    assertThat(desk.order(order)).isInstanceOf(Order.Expired.class);
    assertThat(desk.book().reserved().isZero()).isTrue();
    assertThat(desk.book().position(BTC).quantity()).isEqualTo(Quantity.of("0.02"));
  }

  @Test
  void anOrderThatNeverArrivedIsGivenUpOnlyWhenItNoLongerCanArrive() {
    desk.venue().next(Answer.LOSE);
    OrderId order = desk.decideAndSend(aMarketBuyOf("0.03", BTC));

    assertThat(desk.reconcile(order)).isEqualTo(Reconcile.Outcome.STILL_OPEN);
    assertThat(desk.order(order)).isInstanceOf(Order.Unknown.class);
    assertThat(desk.book().reserved().isZero()).isFalse();

    desk.clock().advance(LONG_ENOUGH);
    assertThat(desk.reconcile(order)).isEqualTo(Reconcile.Outcome.STILL_OPEN);
    assertThat(desk.reconcile(order)).as("a second look too soon").isEqualTo(STILL_OPEN);
    assertThat(desk.order(order)).isInstanceOf(Order.Unknown.class);

    desk.clock().advance(BETWEEN_LOOKS);
    assertThat(desk.reconcile(order)).isEqualTo(Reconcile.Outcome.SETTLED);
    assertThat(desk.order(order)).isInstanceOf(Order.Expired.class);
    assertThat(desk.book().reserved().isZero()).isTrue();
    assertThat(desk.venue().calls()).hasSize(1);
  }

  @Test
  void anOrderThatIsStillWantedIsSentAgainOnceItCertainlyNeverArrived() {
    desk.venue().next(Answer.LOSE);
    OrderId order = desk.decideAndSend(aLimitBuyOf("0.03", BTC, "61000"));
    desk.clock().advance(LATE_ARRIVAL);
    desk.reconcile(order);
    desk.clock().advance(BETWEEN_LOOKS);
    desk.reconcile(order);
    assertThat(desk.venue().arrivals(order)).isZero();

    desk.sendAll();

    assertThat(desk.order(order)).isInstanceOf(Order.Open.class);
    assertThat(desk.venue().arrivals(order)).isEqualTo(1);
  }

  @Test
  void nothingIsSentAgainWhileTheFirstSendingMayStillArrive() {
    desk.venue().next(Answer.ARRIVE_LATE);
    OrderId order = desk.decideAndSend(aLimitBuyOf("0.03", BTC, "61000"));
    for (int second = 0; second < 19; second++) {
      assertThat(desk.reconcile(order)).isEqualTo(STILL_OPEN);
      desk.sendAll();
      desk.clock().advance(Duration.ofSeconds(1));
    }
    desk.venue().arriveNow(order);

    assertThat(desk.reconcile(order)).isEqualTo(Reconcile.Outcome.SETTLED);
    assertThat(desk.order(order)).isInstanceOf(Order.Open.class);
    assertThat(desk.venue().calls()).hasSize(1);
  }

  @Test
  void anOrderThatWasFoundBetweenTheTwoLooksIsNotSentAgain() {
    desk.venue().next(Answer.ARRIVE_LATE);
    OrderId order = desk.decideAndSend(aLimitBuyOf("0.03", BTC, "61000"));
    desk.clock().advance(LATE_ARRIVAL);
    desk.reconcile(order);
    desk.venue().arriveNow(order);
    desk.clock().advance(BETWEEN_LOOKS);

    assertThat(desk.reconcile(order)).isEqualTo(Reconcile.Outcome.SETTLED);
    desk.sendAll();
    assertThat(desk.venue().arrivals(order)).isEqualTo(1);
  }

  @Test
  void twoProofsOfTheSameLossSendTheOrderOnce() {
    desk.venue().next(Answer.LOSE);
    OrderId order = desk.decideAndSend(aLimitBuyOf("0.03", BTC, "61000"));
    desk.clock().advance(LATE_ARRIVAL);
    desk.reconcile(order);
    desk.clock().advance(BETWEEN_LOOKS);
    desk.reconcile(order);
    desk.reconcile(order);
    assertThat(desk.placements().all()).hasSizeGreaterThanOrEqualTo(2);

    desk.sendAll();

    assertThat(desk.venue().calls()).as("the lost one and one more").hasSize(2);
  }

  @Test
  void aHaltBetweenProofAndSendingStopsTheSecondSending() {
    desk.venue().next(Answer.LOSE);
    OrderId order = desk.decideAndSend(aLimitBuyOf("0.03", BTC, "61000"));
    desk.clock().advance(LATE_ARRIVAL);
    desk.reconcile(order);
    desk.clock().advance(BETWEEN_LOOKS);
    desk.reconcile(order);
    desk.halt();
    desk.sendAll();
    assertThat(desk.venue().calls()).hasSize(1);

    assertThat(desk.reconcile(order)).isEqualTo(Reconcile.Outcome.SETTLED);
    assertThat(desk.order(order)).isInstanceOf(Order.Expired.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"no longer wanted", "trading halted", "platform stopped"})
  void whatIsNotSentOnceMoreMayStillArriveFromTheFirstSending(String why) {
    desk.venue().keepOrderIds();
    desk.venue().next(Answer.ARRIVE_LATE);
    OrderId order = desk.decideAndSend(aLimitBuyOf("0.03", BTC, "61000"));
    desk.reconcile(order);
    switch (why) {
      case "no longer wanted" -> desk.clock().advance(Duration.ofMinutes(2));
      case "trading halted" -> desk.halt();
      default -> new StopPlatform(desk.platform(), desk.clock()).halt(1, "a drill");
    }
    desk.sendAll();
    assertThat(desk.venue().calls()).as("sent once only").hasSize(1);
    assertThat(desk.order(order)).isInstanceOf(Order.Unknown.class);

    desk.venue().arriveNow(order);
    desk.reconcile(order);
    assertThat(desk.order(order)).isInstanceOf(Order.Open.class);
  }

  @Test
  void atAVenueThatKeepsIdsForGoodALostOrderIsSentAgainAtOnce() {
    desk.venue().keepOrderIds();
    desk.venue().next(Answer.ARRIVE_LATE);
    OrderId order = desk.decideAndSend(aMarketBuyOf("0.03", BTC));
    desk.reconcile(order);
    desk.sendAll();
    desk.venue().arriveNow(order);

    assertThat(desk.order(order)).isInstanceOf(Order.Open.class);
    assertThat(desk.venue().arrivals(order)).isEqualTo(1);
  }

  @Test
  void anOrderIsNotSentForEver() {
    desk.venue().keepOrderIds();
    desk.venue().next(Answer.LOSE, Answer.LOSE, Answer.LOSE, Answer.LOSE);
    OrderId order = desk.decideAndSend(aLimitBuyOf("0.03", BTC, "61000"));
    for (int look = 0; look < 5; look++) {
      desk.reconcile(order);
      desk.sendAll();
      desk.clock().advance(LATE_ARRIVAL);
    }
    assertThat(desk.order(order)).isInstanceOf(Order.Expired.class);
    assertThat(desk.venue().calls()).hasSize(3);
  }

  @Test
  void whatLiesInAVenuesQueueIsAskedBackBeforeItIsGivenUp() {
    desk.venue().keepOrderIds();
    desk.venue().next(Answer.ARRIVE_LATE);
    OrderId order = desk.decideAndSend(aLimitBuyOf("0.03", BTC, "61000"));
    desk.halt();
    assertThat(desk.reconcile(order)).as("it may just be coming").isEqualTo(STILL_OPEN);
    assertThat(desk.order(order)).isInstanceOf(Order.Unknown.class);
    desk.clock().advance(LATE_ARRIVAL);
    desk.reconcile(order);
    desk.clock().advance(BETWEEN_LOOKS);

    assertThat(desk.reconcile(order)).isEqualTo(Reconcile.Outcome.SETTLED);
    assertThat(desk.order(order)).isInstanceOf(Order.Expired.class);
    desk.clock().advance(Duration.ofHours(1));
    desk.venue().arriveNow(order);
    assertThat(desk.venue().orders().getFirst().cancelAsked()).isTrue();
  }

  @Test
  void nothingIsGivenUpWhileItCannotBeAskedBack() {
    desk.venue().keepOrderIds();
    desk.venue().next(Answer.ARRIVE_LATE);
    OrderId order = desk.decideAndSend(aLimitBuyOf("0.03", BTC, "61000"));
    desk.halt();
    desk.clock().advance(LATE_ARRIVAL);
    desk.reconcile(order);
    desk.clock().advance(BETWEEN_LOOKS);
    desk.venue().nextCancel(CancelAnswer.LOST);

    assertThat(desk.reconcile(order)).isEqualTo(STILL_OPEN);
    assertThat(desk.order(order)).isInstanceOf(Order.Unknown.class);
    assertThat(desk.reconcile(order)).isEqualTo(Reconcile.Outcome.SETTLED);
  }

  @Test
  void anUnreachableVenueSaysNothingAboutTheOrder() {
    desk.venue().next(Answer.LOSE);
    OrderId order = desk.decideAndSend(aMarketBuyOf("0.03", BTC));
    desk.venue().reachable(false);
    desk.clock().advance(LONG_ENOUGH);

    assertThat(desk.reconcile(order)).isEqualTo(Reconcile.Outcome.STILL_OPEN);
    assertThat(desk.order(order)).isInstanceOf(Order.Unknown.class);
  }

  @Test
  void aFilledOrderWhoseTradesAreListedLaterIsLookedAtAgain() {
    OrderId order = desk.decideAndSend(aMarketBuyOf("0.03", BTC));
    ExecutionReport fill = desk.venue().fill(order, "0.03", "61800.10");
    desk.venue().listTrades(false);
    assertThat(desk.reconcile(order)).isEqualTo(Reconcile.Outcome.STILL_OPEN);

    desk.venue().listTrades(true);
    assertThat(desk.reconcile(order)).isEqualTo(Reconcile.Outcome.SETTLED);
    desk.hear(fill);
    assertThat(desk.book().position(BTC).quantity()).isEqualTo(Quantity.of("0.03"));
  }
}
