package io.patriot.testkit.walk;

import static io.patriot.testkit.AccountExamples.ACCOUNT;
import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.OrderExamples.aLimitBuyOf;
import static io.patriot.testkit.OrderExamples.aMarketBuyOf;
import static io.patriot.testkit.OrderExamples.aMarketSellOf;
import static io.patriot.testkit.OrderExamples.reduceOnly;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.order.Placement;
import io.patriot.application.order.Reconcile;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.OrderId;
import io.patriot.testkit.RecordingReconcileRequests;
import io.patriot.testkit.ScriptedVenue.Answer;
import io.patriot.testkit.TradingDesk;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlacingTest {
  private final TradingDesk desk = new TradingDesk();

  @Test
  void anOrderWalksFromTheWishToTheLastFill() {
    OrderId order = desk.decideAndSend(aMarketBuyOf("0.03", BTC));
    assertThat(desk.order(order)).isInstanceOf(Order.Open.class);

    desk.fill(order, "0.01", "61800.10");
    assertThat(desk.order(order)).isInstanceOf(Order.PartiallyFilled.class);
    desk.fill(order, "0.02", "61803.10");

    assertThat(desk.order(order)).isInstanceOf(Order.Filled.class);
    assertThat(desk.order(order).executed().averagePrice(1)).contains(Price.of("61802.1"));
    assertThat(desk.history(order))
        .extracting(recorded -> recorded.event().getClass())
        .isEqualTo(
            List.of(
                OrderEvent.Requested.class,
                OrderEvent.Approved.class,
                OrderEvent.Submitted.class,
                OrderEvent.Accepted.class,
                OrderEvent.Filled.class,
                OrderEvent.Filled.class));
    assertThat(desk.book().working()).isEmpty();
    assertThat(desk.book().reserved().isZero()).isTrue();
    assertThat(desk.book().position(BTC).cost()).isEqualTo(Money.usdt("1854.063"));
    assertThat(desk.book().wallet()).isEqualTo(Money.usdt("99999.0729685"));
  }

  @Test
  void anOrderThatCannotWaitIsLookedAtWhereNobodyMayTellOfItsEnd() {
    OrderId order = desk.decideAndSend(aMarketBuyOf("0.03", BTC));
    assertThat(desk.reconcileRequests().messages())
        .containsExactly(
            new RecordingReconcileRequests.Request(ACCOUNT, order, Duration.ofSeconds(10)));

    OrderId waits = desk.decideAndSend(aLimitBuyOf("0.03", BTC, "61000"));
    assertThat(desk.reconcileRequests().messages()).extracting("order").doesNotContain(waits);
  }

  @Test
  void aRejectionGivesTheMoneyBack() {
    desk.venue().next(Answer.REJECT);
    OrderId order = desk.decideAndSend(aMarketBuyOf("0.01", BTC));

    assertThat(desk.order(order)).isInstanceOf(Order.Rejected.class);
    assertThat(desk.book().free()).isEqualTo(Money.usdt("100000"));
  }

  @Test
  void whatTheVenueNeverHeardOfEndsUnsentAndGivesTheMoneyBack() {
    desk.venue().next(Answer.NOT_SENT);
    OrderId order = desk.decideAndSend(aMarketBuyOf("0.01", BTC));

    assertThat(desk.order(order))
        .isInstanceOfSatisfying(
            Order.Expired.class, it -> assertThat(it.cause()).isEqualTo("the test says so"));
    assertThat(desk.book().free()).isEqualTo(Money.usdt("100000"));
  }

  @Test
  void twoDeliveriesOfOnePlacementSendOnce() {
    desk.decide(aMarketBuyOf("0.01", BTC));
    Placement placement = desk.placements().messages().getFirst();

    desk.send(placement);
    desk.send(placement);

    assertThat(desk.venue().calls()).hasSize(1);
  }

  @Test
  void aPlacementRepeatedAfterItsTimeChangesNothing() {
    OrderId order = desk.decide(aMarketBuyOf("0.01", BTC)).id();
    Placement placement = desk.placements().messages().getFirst();
    desk.send(placement);
    Order sent = desk.order(order);

    desk.clock().advance(Duration.ofMinutes(6));
    desk.send(placement);

    assertThat(desk.order(order)).isEqualTo(sent);
    assertThat(desk.venue().calls()).hasSize(1);
  }

  @Test
  void anOrderWhoseTurnComesTooLateExpiresUnsent() {
    OrderId order = desk.decide(aMarketBuyOf("0.01", BTC)).id();
    desk.clock().advance(Duration.ofSeconds(61));
    desk.sendAll();

    assertThat(desk.order(order)).isInstanceOf(Order.Expired.class);
    assertThat(desk.venue().calls()).isEmpty();
    assertThat(desk.book().reserved().isZero()).isTrue();
  }

  @Test
  void aHaltBetweenDecidingAndPlacingStopsTheOrder() {
    OrderId order = desk.decide(aMarketBuyOf("0.01", BTC)).id();
    desk.store().turnSwitch(ACCOUNT, TradingState.HALTED);
    desk.sendAll();

    assertThat(desk.order(order)).isInstanceOf(Order.Expired.class);
    assertThat(desk.venue().calls()).isEmpty();
  }

  @Test
  void aWishRepeatedDuringAHaltIsNotHandedOnUnderTheNewFence() {
    Order order = desk.decide(aMarketBuyOf("0.01", BTC));
    desk.placements().takeAll();
    desk.store().turnSwitch(ACCOUNT, TradingState.HALTED);

    desk.decide(order.intent());
    desk.sendAll();

    assertThat(desk.venue().calls()).isEmpty();
  }

  @Test
  void aLostPlacementIsNotSentAgainDuringAHalt() {
    OrderId order = desk.decide(aMarketBuyOf("0.01", BTC)).id();
    desk.placements().takeAll();
    desk.store().turnSwitch(ACCOUNT, TradingState.HALTED);

    assertThat(desk.reconcile(order)).isEqualTo(Reconcile.Outcome.SETTLED);
    desk.sendAll();

    assertThat(desk.order(order)).isInstanceOf(Order.Expired.class);
    assertThat(desk.venue().calls()).isEmpty();
  }

  @Test
  void exitsStillFlowWhenOnlyReducingIsAllowed() {
    OrderId entry = desk.decideAndSend(aMarketBuyOf("0.01", BTC));
    desk.fill(entry, "0.01", "61800.10");
    OrderId exit = desk.decide(reduceOnly(aMarketSellOf("0.01", BTC))).id();
    OrderId more = desk.decide(aMarketBuyOf("0.01", BTC)).id();
    desk.store().turnSwitch(ACCOUNT, TradingState.REDUCE_ONLY);
    desk.sendAll();

    assertThat(desk.order(exit)).isInstanceOf(Order.Open.class);
    assertThat(desk.order(more)).isInstanceOf(Order.Expired.class);
  }

  @Test
  void anExitThatIsNotMarkedDoesNotFlowAfterTheTurn() {
    OrderId entry = desk.decideAndSend(aMarketBuyOf("0.01", BTC));
    desk.fill(entry, "0.01", "61800.10");
    OrderId exit = desk.decide(aMarketSellOf("0.01", BTC)).id();
    desk.store().turnSwitch(ACCOUNT, TradingState.REDUCE_ONLY);
    desk.sendAll();

    assertThat(desk.order(exit)).isInstanceOf(Order.Expired.class);
  }

  @Test
  void aSwitchTurnedAndTurnedBackLetsTheOrderPass() {
    OrderId order = desk.decide(aMarketBuyOf("0.01", BTC)).id();
    desk.store().turnSwitch(ACCOUNT, TradingState.HALTED);
    desk.store().turnSwitch(ACCOUNT, TradingState.ACTIVE);
    desk.sendAll();

    assertThat(desk.order(order)).isInstanceOf(Order.Open.class);
  }

  @Test
  void aFillBeforeTheAcknowledgementCounts() {
    OrderId order = desk.decide(aMarketBuyOf("0.01", BTC)).id();
    new Overtaken(desk).place(() -> desk.fill(order, "0.004", "61800.10"));

    assertThat(desk.order(order)).isInstanceOf(Order.PartiallyFilled.class);
    assertThat(desk.order(order).executed().fills()).isEqualTo(1);
  }

  @Test
  void anAcknowledgementAfterTheLastFillChangesNothing() {
    OrderId order = desk.decide(aMarketBuyOf("0.01", BTC)).id();
    new Overtaken(desk).place(() -> desk.fill(order, "0.01", "61800.10"));

    assertThat(desk.order(order)).isInstanceOf(Order.Filled.class);
  }
}
