package io.patriot.feeds;

import static io.patriot.feeds.ConditionalTerms.sell;
import static io.patriot.feeds.ConditionalTerms.stop;
import static io.patriot.feeds.ConditionalTerms.trailing;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.paper.PaperOrder;
import io.patriot.application.paper.PaperOrder.State;
import io.patriot.application.paper.PaperTrigger;
import io.patriot.application.venue.ExecutionReport.News;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.OrderIntent;
import io.patriot.testkit.OrderExamples;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Orders that wait for a price while the venue restarts, its book is broken or its store is away.
 */
@Timeout(10)
final class ConditionalOrdersInTroubleTest {
  private final PaperFloor floor = new PaperFloor().book();

  @AfterEach
  void close() {
    floor.close();
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
}
