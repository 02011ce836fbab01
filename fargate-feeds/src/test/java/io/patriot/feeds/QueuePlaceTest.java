package io.patriot.feeds;

import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.OrderExamples.aLimitBuyOf;
import static io.patriot.testkit.OrderExamples.anIntent;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.paper.PaperOrder.State;
import io.patriot.application.paper.QueuePlace;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.OrderTerms;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Where a resting order stands in line, also over a restart. Five stand before it at the bid. */
@Timeout(10)
final class QueuePlaceTest {
  private static final String BID = "61800.00";

  private final PaperFloor floor = new PaperFloor().book();

  @AfterEach
  void close() {
    floor.close();
  }

  @Test
  void aRestingOrderIsStoredWithItsPlace() {
    OrderIntent order = floor.place("o", buy("1"));

    assertThat(place(order).ahead()).contains(Quantity.of("5"));
    assertThat(place(order).standing()).isTrue();
    assertThat(place(order).arrival()).isPresent();
  }

  @Test
  void whatTradedBeforeItIsSavedNowAndThenAndNotWithEveryTrade() {
    OrderIntent order = floor.place("o", buy("1"));
    for (int i = 0; i < 10; i++) {
      floor.soldAt(BID, "0.3");
    }
    floor.settle();
    assertThat(floor.order(order).version()).isEqualTo(1);

    savePlaces();
    assertThat(floor.order(order).version()).isEqualTo(2);
    assertThat(place(order).ahead()).contains(Quantity.of("2"));
    assertThat(floor.news(order)).isEmpty();

    savePlaces();
    assertThat(floor.order(order).version()).isEqualTo(2);
  }

  @Test
  void anOrderKeepsItsPlaceOverARestart() {
    OrderIntent order = floor.place("o", buy("1"));
    floor.soldAt(BID, "4.5");
    savePlaces();

    floor.restart();
    floor.book();
    floor.soldAt(BID, "0.5");
    assertThat(floor.filled(order)).isEqualTo("0");
    floor.soldAt(BID, "1");
    floor.settle();

    assertThat(floor.filled(order)).isEqualTo("1");
  }

  @Test
  void whatWasNotSavedMustTradeAgain() {
    OrderIntent order = floor.place("o", buy("1"));
    floor.soldAt(BID, "4.5");

    floor.restart();
    floor.book();
    floor.soldAt(BID, "1");
    floor.settle();

    assertThat(floor.filled(order)).isEqualTo("0");
  }

  @Test
  void aPartlyFilledOrderIsNextInLineAfterARestart() {
    OrderIntent order = floor.place("o", buy("1"));
    floor.soldAt(BID, "5.4");
    floor.settle();
    assertThat(place(order).ahead()).contains(Quantity.ZERO);

    floor.restart();
    floor.book();
    floor.soldAt(BID, "0.6");
    floor.settle();

    assertThat(floor.filled(order)).isEqualTo("1");
    assertThat(floor.order(order).state()).isEqualTo(new State.Filled());
    assertThat(floor.order(order).place()).isEmpty();
  }

  @Test
  void whoCameFirstIsServedFirstAfterARestartWhateverTheIds() {
    List<String> byIdBackwards =
        Stream.of("a", "b", "c")
            .sorted(
                Comparator.comparing((String name) -> anIntent(name, buy("1")).orderId())
                    .reversed())
            .toList();
    List<OrderIntent> orders =
        byIdBackwards.stream().map(name -> floor.place(name, buy("1"))).toList();

    floor.restart();
    floor.book();
    OrderIntent late = floor.place("late", buy("1"));
    floor.soldAt(BID, "6");
    floor.settle();
    assertThat(orders).extracting(floor::filled).containsExactly("1", "0", "0");
    savePlaces();

    floor.restart();
    floor.book();
    floor.soldAt(BID, "2");
    floor.settle();
    assertThat(orders).extracting(floor::filled).containsExactly("1", "1", "1");
    assertThat(floor.filled(late)).isEqualTo("0");
  }

  @Test
  void anOrderThatMetNoMarketYetIsBackWithoutAPlace() {
    var quiet = new PaperFloor();
    OrderIntent order = quiet.place("o", buy("1"));
    assertThat(quiet.order(order).place().orElseThrow().arrival()).isEmpty();

    quiet.restart();
    quiet.book();
    quiet.soldAt(BID, "5");
    quiet.soldAt(BID, "1");
    quiet.settle();

    assertThat(quiet.filled(order)).isEqualTo("1");
    quiet.close();
  }

  @Test
  void aFillBetweenTwoSavingsIsStoredOnceAndInOrder() {
    OrderIntent order = floor.place("o", buy("1"));
    savePlaces();
    floor.soldAt(BID, "5.5");
    savePlaces();
    floor.soldAt(BID, "0.2");
    savePlaces();
    floor.soldAt(BID, "0.3");
    floor.settle();

    assertThat(floor.filled(order)).isEqualTo("1");
    assertThat(floor.order(order).fills()).hasSize(3);
    assertThat(floor.order(order).settled()).isTrue();
  }

  private void savePlaces() {
    floor.exchange.savePlaces();
    floor.settle();
  }

  private QueuePlace place(OrderIntent order) {
    return floor.order(order).place().orElseThrow();
  }

  private static OrderTerms buy(String quantity) {
    return aLimitBuyOf(quantity, BTC, BID);
  }
}
