package io.patriot.testkit.walk;

import static io.patriot.testkit.AccountExamples.ACCOUNT;
import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.OrderExamples.aLimitBuyOf;
import static io.patriot.testkit.OrderExamples.aMarketBuyOf;
import static io.patriot.testkit.OrderExamples.anIntent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patriot.application.order.Commit;
import io.patriot.application.order.CommitResult;
import io.patriot.application.order.PlaceOrder;
import io.patriot.application.order.Placement;
import io.patriot.application.order.Reconcile;
import io.patriot.application.order.TradingStore;
import io.patriot.application.platform.PlatformFence;
import io.patriot.domain.money.Money;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderTerms;
import io.patriot.testkit.AccountExamples;
import io.patriot.testkit.Interception;
import io.patriot.testkit.TradingDesk;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of an order whose sender died, slept or was never called. */
class StuckOrdersTest {
  private static final Duration CLAIM_AND_MORE = Duration.ofSeconds(16);

  private final TradingDesk desk = new TradingDesk();

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
  void aStuckOrderIsListedOldestWishFirst() {
    OrderId first = sentButNotRecorded();
    desk.clock().advance(Duration.ofSeconds(5));
    OrderTerms terms = aLimitBuyOf("0.01", BTC, "61000");
    OrderId second = desk.decide(anIntent("wish:later", terms, desk.clock().instant())).id();
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
            now,
            null);

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
        new PlaceOrder(
            store,
            desk.venue(),
            desk.ports().reconcileRequests(),
            new PlatformFence(desk.platform()),
            desk.clock());
    desk.placements()
        .takeAll()
        .forEach(sent -> sender.handle(sent.message(), AccountExamples.aCause()));
  }

  private List<OrderId> stuckFor(Duration age) {
    return desk.store().stuck(desk.clock().instant(), age, 10).stream().map(Order::id).toList();
  }
}
