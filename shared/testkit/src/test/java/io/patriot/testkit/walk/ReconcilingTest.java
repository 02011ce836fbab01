package io.patriot.testkit.walk;

import static io.patriot.application.order.Reconcile.Outcome.STILL_OPEN;
import static io.patriot.testkit.AccountExamples.ACCOUNT;
import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.OrderExamples.aLimitBuyOf;
import static io.patriot.testkit.OrderExamples.aMarketBuyOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patriot.application.order.Commit;
import io.patriot.application.order.CommitResult;
import io.patriot.application.order.PlaceOrder;
import io.patriot.application.order.Placement;
import io.patriot.application.order.Reconcile;
import io.patriot.application.order.TradingStore;
import io.patriot.application.venue.ExecutionReport;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.OrderId;
import io.patriot.testkit.AccountExamples;
import io.patriot.testkit.Interception;
import io.patriot.testkit.ScriptedVenue.Answer;
import io.patriot.testkit.TradingDesk;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReconcilingTest {
  private static final Duration CLAIM_AND_MORE = Duration.ofSeconds(16);
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

    assertThat(desk.order(order)).isInstanceOf(Order.Expired.class);
    assertThat(desk.venue().calls()).hasSize(1);
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
    }
    assertThat(desk.order(order)).isInstanceOf(Order.Expired.class);
    assertThat(desk.venue().calls()).hasSize(3);
  }

  @Test
  void whoFindsAnOrderClaimedHasItLookedAfter() {
    OrderId order = sentButNotRecorded();
    int asked = desk.reconcileRequests().all().size();
    desk.ports()
        .placements()
        .send(
            new Placement(desk.order(order).intent(), 1, 2, 1, Money.usdt("1")),
            AccountExamples.aCause());
    desk.sendAll();

    assertThat(desk.reconcileRequests().all()).hasSize(asked + 1);
    assertThat(desk.venue().arrivals(order)).isEqualTo(1);
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
  void aSenderThatDiedIsAskedAfterAndItsOrderFound() {
    OrderId order = sentButNotRecorded();
    assertThat(desk.order(order)).isInstanceOf(Order.Submitting.class);

    assertThat(desk.reconcile(order)).isEqualTo(Reconcile.Outcome.STILL_OPEN);
    assertThat(desk.order(order)).isInstanceOf(Order.Submitting.class);

    desk.clock().advance(CLAIM_AND_MORE);
    desk.reconcile(order);
    assertThat(desk.order(order)).isInstanceOf(Order.Open.class);
    assertThat(desk.venue().arrivals(order)).isEqualTo(1);
  }

  @Test
  void aStuckOrderIsListedOldestFirstUntilItMovesOn() {
    OrderId first = sentButNotRecorded();
    desk.clock().advance(Duration.ofSeconds(5));
    OrderId second = desk.decide(aLimitBuyOf("0.01", BTC, "61000")).id();
    desk.placements().takeAll();
    desk.clock().advance(Duration.ofSeconds(11));

    assertThat(stuckFor(Duration.ofSeconds(10))).containsExactly(first, second);
    assertThat(stuckFor(Duration.ofSeconds(12))).containsExactly(first);
    assertThat(stuckFor(Duration.ofSeconds(16))).isEmpty();
    assertThat(desk.store().stuck(desk.clock().instant(), Duration.ofSeconds(10), 1)).hasSize(1);
  }

  @Test
  void anApprovedOrderWhosePlacementGotLostIsSentAfterAll() {
    OrderId order = desk.decide(aMarketBuyOf("0.03", BTC)).id();
    desk.placements().takeAll();
    assertThat(desk.reconcile(order)).isEqualTo(Reconcile.Outcome.STILL_OPEN);
    desk.sendAll();

    assertThat(desk.order(order)).isInstanceOf(Order.Open.class);
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

  @Test
  void aSenderThatSleptBetweenClaimAndSendingDoesNotSend() {
    OrderId order = desk.decide(aMarketBuyOf("0.03", BTC)).id();
    TradingStore sleepy =
        Interception.around(
            TradingStore.class,
            desk.store(),
            (method, call) -> {
              Object result = call.proceed();
              if (method.equals("commit")) {
                desk.clock().advance(CLAIM_AND_MORE);
              }
              return result;
            });
    sendWith(sleepy);

    assertThat(desk.venue().calls()).isEmpty();
    assertThat(desk.order(order)).isInstanceOf(Order.Unknown.class);
  }

  @Test
  void aStoreThatAlwaysConflictsIsNotAskedForEver() {
    desk.decide(aMarketBuyOf("0.03", BTC));
    TradingStore busy =
        Interception.around(
            TradingStore.class,
            desk.store(),
            (method, call) -> method.equals("commit") ? CommitResult.CONFLICT : call.proceed());

    assertThatThrownBy(() -> sendWith(busy))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("8 times");
    assertThat(desk.venue().calls()).isEmpty();
  }

  @Test
  void aStepThatIsNotItsEventsIsABug() {
    Order order = desk.decide(aMarketBuyOf("0.03", BTC));
    Instant now = desk.clock().instant();
    var forged =
        new Commit(
            order.after(new OrderEvent.Submitted(1, now)),
            List.of(new OrderEvent.CancelRequested("somebody")),
            null,
            Money.usdt("0"),
            null,
            null,
            AccountExamples.aCause(),
            now);

    assertThatThrownBy(() -> desk.store().commit(forged)).hasMessageContaining("not its events");
    assertThat(desk.order(order.id())).isEqualTo(order);
    assertThat(desk.store().replayed(ACCOUNT)).isEqualTo(desk.book());
  }

  private OrderId sentButNotRecorded() {
    OrderId order = desk.decide(aLimitBuyOf("0.03", BTC, "61000")).id();
    TradingStore dies =
        Interception.around(
            TradingStore.class,
            desk.store(),
            (method, call) -> {
              if (desk.venue().knows(order)) {
                throw new Interception.Crash();
              }
              return call.proceed();
            });
    assertThatThrownBy(() -> sendWith(dies)).isInstanceOf(Interception.Crash.class);
    return order;
  }

  private void sendWith(TradingStore store) {
    var sender =
        new PlaceOrder(store, desk.venue(), desk.ports().reconcileRequests(), desk.clock());
    desk.placements()
        .takeAll()
        .forEach(sent -> sender.handle(sent.message(), AccountExamples.aCause()));
  }

  private List<OrderId> stuckFor(Duration age) {
    return desk.store().stuck(desk.clock().instant(), age, 10).stream().map(Order::id).toList();
  }
}
