package io.patriot.testkit.walk;

import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.OrderExamples.aLimitBuyOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.order.CancelOrder;
import io.patriot.application.order.Reconcile;
import io.patriot.application.venue.ExecutionReport;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.IntentId;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import io.patriot.testkit.ScriptedVenue.Answer;
import io.patriot.testkit.ScriptedVenue.CancelAnswer;
import io.patriot.testkit.TradingDesk;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CancellingTest {
  private final TradingDesk desk = new TradingDesk();

  @Test
  void anOrderNotYetSentIsCancelledAtOnceAndNeverSent() {
    OrderId order = desk.decide(aLimitBuyOf("0.03", BTC, "61000")).id();
    assertThat(desk.cancel(order)).isInstanceOf(CancelOrder.Outcome.CancelledBeforeSending.class);
    desk.sendAll();

    assertThat(desk.order(order)).isInstanceOf(Order.Cancelled.class);
    assertThat(desk.venue().calls()).isEmpty();
    assertThat(desk.book().reserved().isZero()).isTrue();
  }

  @Test
  void anOrderAtTheVenueLivesUntilTheVenueSaysSo() {
    OrderId order = desk.decideAndSend(aLimitBuyOf("0.03", BTC, "61000"));
    assertThat(desk.cancel(order)).isInstanceOf(CancelOrder.Outcome.AskedVenue.class);
    assertThat(desk.order(order)).isInstanceOf(Order.Open.class);

    desk.hear(desk.venue().takeOff(order));
    assertThat(desk.order(order)).isInstanceOf(Order.Cancelled.class);
    assertThat(desk.cancel(order)).isInstanceOf(CancelOrder.Outcome.AlreadyFinished.class);
  }

  @Test
  void aFillThatRacesTheCancellationWins() {
    OrderId order = desk.decideAndSend(aLimitBuyOf("0.03", BTC, "61000"));
    ExecutionReport fill = desk.venue().fill(order, "0.03", "61000");
    desk.cancel(order);
    assertThat(desk.reconcileRequests().all()).isNotEmpty();
    assertThat(desk.reconcile(order)).isEqualTo(Reconcile.Outcome.SETTLED);
    desk.hear(fill);

    assertThat(desk.order(order)).isInstanceOf(Order.Filled.class);
    assertThat(desk.book().position(BTC).quantity()).isEqualTo(Quantity.of("0.03"));
  }

  @Test
  void aRequestThatOvertookTheOrderIsRepeatedWhenTheOrderIsThere() {
    desk.venue().next(Answer.ARRIVE_LATE);
    OrderId order = desk.decideAndSend(aLimitBuyOf("0.03", BTC, "61000"));
    desk.cancel(order);
    assertThat(desk.venue().knows(order)).isFalse();

    desk.venue().arriveNow(order);
    assertThat(desk.reconcile(order)).isEqualTo(Reconcile.Outcome.STILL_OPEN);
    desk.hear(desk.venue().takeOff(order));

    assertThat(desk.order(order)).isInstanceOf(Order.Cancelled.class);
  }

  @Test
  void aLostRequestIsRepeated() {
    OrderId order = desk.decideAndSend(aLimitBuyOf("0.03", BTC, "61000"));
    desk.venue().nextCancel(CancelAnswer.LOST);
    desk.cancel(order);
    assertThat(desk.venue().orders().getFirst().cancelAsked()).isFalse();
    assertThat(desk.reconcileRequests().all()).isNotEmpty();

    desk.clock().advance(Duration.ofSeconds(1));
    assertThat(desk.reconcile(order)).isEqualTo(Reconcile.Outcome.STILL_OPEN);
    assertThat(desk.venue().orders().getFirst().cancelAsked()).isTrue();
  }

  @Test
  void anOrderThatNeverArrivedIsNotSentAgainOnceItWasAskedBack() {
    desk.venue().next(Answer.LOSE);
    OrderId order = desk.decideAndSend(aLimitBuyOf("0.03", BTC, "61000"));
    desk.cancel(order);

    lookUntilItCanNoLongerArrive(order);

    assertThat(desk.order(order)).isInstanceOf(Order.Cancelled.class);
    assertThat(desk.venue().calls()).as("sendings").hasSize(1);
    assertThat(desk.book().reserved().isZero()).isTrue();
  }

  @Test
  void whereOrderIdsAreKeptALostOrderIsNotSentAgainEitherOnceItWasAskedBack() {
    desk.venue().keepOrderIds();
    desk.venue().next(Answer.LOSE);
    OrderId order = desk.decideAndSend(aLimitBuyOf("0.03", BTC, "61000"));
    desk.cancel(order);

    desk.reconcile(order);
    desk.sendAll();
    assertThat(desk.order(order)).as("may still arrive").isInstanceOf(Order.Unknown.class);
    lookUntilItCanNoLongerArrive(order);

    assertThat(desk.order(order)).isInstanceOf(Order.Cancelled.class);
    assertThat(desk.venue().calls()).as("sendings").hasSize(1);
  }

  @Test
  void anOrderThatWasFoundLostIsNotSentWhenItIsAskedBackJustBefore() {
    desk.venue().next(Answer.LOSE);
    OrderId order = desk.decideAndSend(aLimitBuyOf("0.03", BTC, "61000"));
    desk.clock().advance(Duration.ofSeconds(21));
    desk.reconcile(order);
    desk.clock().advance(Duration.ofSeconds(6));
    desk.reconcile(order);
    desk.cancel(order);
    desk.sendAll();
    assertThat(desk.venue().calls()).as("sendings").hasSize(1);

    desk.reconcile(order);
    assertThat(desk.order(order)).isInstanceOf(Order.Cancelled.class);
  }

  @Test
  void anOrderThatArrivesAfterItWasGivenUpIsTakenBackAndItsTradesCount() {
    desk.venue().next(Answer.ARRIVE_LATE);
    OrderId order = desk.decideAndSend(aLimitBuyOf("0.03", BTC, "61000"));
    desk.cancel(order);
    lookUntilItCanNoLongerArrive(order);
    desk.venue().arriveNow(order);
    desk.venue().fill(order, "0.01", "61000");

    assertThat(desk.reconcile(order)).isEqualTo(Reconcile.Outcome.STILL_OPEN);
    assertThat(desk.venue().orders().getFirst().cancelAsked()).isTrue();
    assertThat(desk.book().position(BTC).quantity()).isEqualTo(Quantity.of("0.01"));

    int events = desk.history(order).size();
    desk.reconcile(order);
    assertThat(desk.history(order)).as("a second look").hasSize(events);
    desk.venue().takeOff(order);
    assertThat(desk.reconcile(order)).isEqualTo(Reconcile.Outcome.SETTLED);
    assertThat(desk.order(order)).isInstanceOf(Order.Cancelled.class);
  }

  private void lookUntilItCanNoLongerArrive(OrderId order) {
    for (int second = 0; second < 40; second++) {
      desk.clock().advance(Duration.ofSeconds(1));
      desk.reconcile(order);
      desk.sendAll();
    }
  }

  @Test
  void anOrderNobodyKnowsIsNotFound() {
    OrderId stranger = OrderId.of(new IntentId("nobody"));
    assertThat(desk.cancel(stranger)).isInstanceOf(CancelOrder.Outcome.NotFound.class);
  }
}
