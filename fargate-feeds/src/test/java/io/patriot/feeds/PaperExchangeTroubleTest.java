package io.patriot.feeds;

import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.OrderExamples.aLimitBuyOf;
import static io.patriot.testkit.OrderExamples.aMarketBuyOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patriot.application.paper.PaperOrder;
import io.patriot.application.paper.PaperOrder.State;
import io.patriot.application.venue.ExecutionReport.News;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.OrderIntent;
import io.patriot.testkit.OrderExamples;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What paper orders live through when the store, the queue or the process fails. */
@Timeout(20)
final class PaperExchangeTroubleTest {
  private final RuntimeException queueAway = new IllegalStateException("Queue away");

  private final PaperFloor floor = new PaperFloor();

  @AfterEach
  void close() {
    floor.close();
  }

  @Test
  void whoeverStartedLastIsTheVenueAndTheOtherMustEnd() {
    floor.book();
    OrderIntent old = floor.place("old", aLimitBuyOf("1", BTC, "61790.00"));
    PaperExchange first = floor.exchange;
    var ended = new AtomicBoolean();
    first.whenReplaced(() -> ended.set(true));
    Market before = floor.market;
    floor.startAnother();

    OrderIntent order = OrderExamples.anIntent("new", aLimitBuyOf("1", BTC, "61780.00"));
    assertThatThrownBy(() -> first.place(order, PaperFloor.CAUSE))
        .isInstanceOf(IllegalStateException.class);

    assertThat(ended).isTrue();
    assertThat(floor.stored.find(order.account(), order.orderId())).isEmpty();
    assertThat(floor.reports.sent().messages()).noneMatch(it -> it.order().equals(order.orderId()));
    boolean rests = before.matching(engine -> engine.resting(order.orderId()).isPresent());
    assertThat(rests).isFalse();
    floor.soldAt("61700.00", "10");
    floor.settle();
    assertThat(floor.filled(old)).isEqualTo("1");
  }

  @Test
  void aVenueThatWasReplacedNoticesWithoutAnOrder() {
    PaperExchange first = floor.exchange;
    var ended = new AtomicBoolean();
    first.whenReplaced(() -> ended.set(true));
    first.takeStrays();
    assertThat(ended).isFalse();

    floor.startAnother();
    first.takeStrays();

    assertThat(ended).isTrue();
  }

  @Test
  void aStoreThatIsAwayForAMomentLosesNothing() {
    floor.book();
    floor.store.failuresBefore.set(2);

    OrderIntent order = floor.place("o", aMarketBuyOf("0.5", BTC));

    assertThat(floor.news(order)).hasSize(1);
    assertThat(floor.order(order).settled()).isTrue();
  }

  @Test
  void aNewOrderWhoseStoringLostItsAnswerGoesOnResting() {
    floor.book();
    floor.store.lostAnswers.set(1);

    OrderIntent order = floor.place("o", aLimitBuyOf("1", BTC, "61799.00"));

    assertThat(floor.rests(order)).isTrue();
    floor.soldAt("61798.90", "1");
    floor.settle();
    assertThat(floor.filled(order)).isEqualTo("1");
  }

  @Test
  void aPartlyFilledOrderWhoseReportFailedOnceGoesOnResting() {
    floor.book();
    floor.reports.sent().failNextWith(queueAway);

    OrderIntent order = floor.place("o", aLimitBuyOf("1.5", BTC, "61800.10"));

    assertThat(floor.filled(order)).isEqualTo("1");
    assertThat(floor.rests(order)).isTrue();
  }

  @Test
  void aFillWhoseReportFailedOnceIsReportedAllTheSame() {
    floor.book();
    OrderIntent order = floor.place("o", aLimitBuyOf("1", BTC, "61799.00"));
    floor.reports.sent().failNextWith(queueAway);

    floor.soldAt("61798.90", "1");
    floor.settle();

    assertThat(floor.filled(order)).isEqualTo("1");
    assertThat(floor.order(order).settled()).isTrue();
  }

  @Test
  void aFillWhoseStoringLostItsAnswerIsReportedAllTheSame() {
    floor.book();
    OrderIntent order = floor.place("o", aLimitBuyOf("1", BTC, "61799.00"));
    floor.store.lostAnswers.set(1);

    floor.soldAt("61798.90", "1");
    floor.settle();

    assertThat(floor.filled(order)).isEqualTo("1");
    assertThat(floor.order(order).settled()).isTrue();
  }

  @Test
  void aLiveOrderIsBackAfterARestartAndFillsOnce() {
    floor.book();
    OrderIntent order = floor.place("o", aLimitBuyOf("1", BTC, "61799.00"));

    floor.restart();
    floor.book();
    floor.exchange.place(order, PaperFloor.CAUSE);
    floor.soldAt("61798.90", "1");
    floor.settle();

    assertThat(floor.filled(order)).isEqualTo("1");
    assertThat(floor.order(order).fills()).hasSize(1);
  }

  @Test
  void aPartlyFilledOrderCountsItsTradesOnAfterARestart() {
    floor.book();
    OrderIntent order = floor.place("o", aLimitBuyOf("1.5", BTC, "61800.10"));

    floor.restart();
    floor.book("61799.00", "61800.20", "1", "61801.00");
    floor.soldAt("61800.00", "1");
    floor.settle();

    assertThat(floor.filled(order)).isEqualTo("1.5");
    assertThat(floor.order(order).fills())
        .extracting(fill -> fill.tradeId().value())
        .doesNotHaveDuplicates();
    assertThat(floor.order(order).state()).isEqualTo(new State.Filled());
  }

  @Test
  void whatWasStoredButNotReportedIsReportedAtTheNextStart() {
    OrderIntent intent = OrderExamples.anIntent("o", aMarketBuyOf("1", BTC));
    floor.stored.add(
        new PaperOrder(
            intent,
            new State.Filled(),
            Optional.empty(),
            List.of(OrderExamples.aFillOf("1", "61800.10", intent.orderId() + "-1")),
            false,
            PaperFloor.CAUSE,
            1),
        1);

    floor.restart();

    assertThat(floor.filled(intent)).isEqualTo("1");
    assertThat(floor.order(intent).settled()).isTrue();
    assertThat(floor.stored.unsettled(BTC)).isEmpty();
  }

  @Test
  void fillsAndCancelsAtOnceAreNeverLostAndNeverContradictTheStore() throws InterruptedException {
    floor.book();
    var orders = new ArrayList<OrderIntent>();
    for (int i = 0; i < 300; i++) {
      orders.add(floor.place("o" + i, aLimitBuyOf("0.01", BTC, "61799.00")));
    }
    var go = new CountDownLatch(1);
    Thread market =
        Thread.startVirtualThread(
            () -> {
              awaitQuietly(go);
              for (int i = 0; i < 1_500; i++) {
                floor.soldAt("61799.00", "0.003");
              }
            });
    go.countDown();
    for (int i = orders.size() - 1; i >= 0; i--) {
      floor.cancel(orders.get(i));
    }
    market.join();
    floor.settle();

    for (OrderIntent order : orders) {
      PaperOrder stored = floor.order(order);
      Quantity traded =
          stored.fills().stream()
              .map(fill -> fill.quantity())
              .reduce(Quantity.ZERO, Quantity::plus);
      assertThat(floor.filled(order)).isEqualTo(traded.toString());
      assertThat(stored.settled()).isTrue();
      boolean cancelled = floor.news(order).stream().anyMatch(News.Cancelled.class::isInstance);
      assertThat(cancelled).isEqualTo(stored.state() instanceof State.Cancelled);
      assertThat(traded.equals(Quantity.of("0.01"))).isEqualTo(!cancelled);
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
