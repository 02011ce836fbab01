package io.patriot.domain.order;

import static io.patriot.domain.Examples.BTC;
import static io.patriot.domain.Examples.aFillOf;
import static io.patriot.domain.Examples.anIntent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderReplayTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Pending",
        "Approved",
        "Denied",
        "Submitting",
        "Unknown",
        "Open",
        "PartiallyFilled",
        "Filled",
        "Cancelled",
        "Rejected",
        "Expired"
      })
  void theVersionCountsTheEventsAndEveryStateIsPassingFinishedOrResting(String state) {
    Order order = SampleOrders.in(state);
    assertThat(order.version()).isEqualTo(SampleOrders.historyOf(state).size());
    assertThat(order.isPassing() && order.isFinished()).isFalse();
    assertThat(order.isFinished() && order.mayBeAtVenue()).isFalse();
  }

  @Test
  void whatTradesAtOnceOrNeverWaitsAtTheVenueForNewsOnly() {
    assertThat(SampleOrders.in("Open").isPassing()).isFalse();
    var terms = new OrderTerms(BTC, Side.BUY, Quantity.of("0.03"), new OrderType.Market(), false);
    var history = new ArrayList<>(SampleOrders.historyOf("Open"));
    history.set(0, new OrderEvent.Requested(anIntent("card:market", terms)));

    assertThat(Order.replay(history, SampleOrders.NOTHING).isPassing()).isTrue();
    history.add(new OrderEvent.Filled(aFillOf("0.01", "61800.1")));
    assertThat(Order.replay(history, SampleOrders.NOTHING).isPassing()).isTrue();
    history.add(new OrderEvent.Filled(aFillOf("0.02", "61800.1")));
    assertThat(Order.replay(history, SampleOrders.NOTHING).isPassing()).isFalse();
  }

  @Test
  void whatOnlyReducesWaitsBesideTheOrderItReplacesUntilThatHasEnded() {
    OrderId old = OrderId.of(new IntentId("card:old"));
    OrderType stop = new OrderType.Stop(Price.of("60000"), TriggerSource.LAST, Optional.empty());
    var terms = new OrderTerms(BTC, Side.SELL, Quantity.of("0.03"), stop, true);
    var history = new ArrayList<>(SampleOrders.historyOf("Open"));
    history.set(0, new OrderEvent.Requested(anIntent("card:new", terms).replacing(old)));

    Order beside = Order.replay(history, SampleOrders.NOTHING);
    assertThat(beside.stillReplaces()).contains(old);
    assertThat(beside.isPassing()).isTrue();
    Order alone = beside.after(new OrderEvent.Replaced(old));
    assertThat(alone.stillReplaces()).isEmpty();
    assertThat(alone.isPassing()).isFalse();
    assertThat(alone.intent().replaces()).contains(old);
  }

  @Test
  void whatMayOpenWaitsUndecidedForTheOrderItReplaces() {
    OrderId old = OrderId.of(new IntentId("card:old"));
    OrderType stop = new OrderType.Stop(Price.of("63000"), TriggerSource.LAST, Optional.empty());
    var terms = new OrderTerms(BTC, Side.BUY, Quantity.of("0.03"), stop, false);
    var history = new ArrayList<>(SampleOrders.historyOf("Open"));
    history.set(0, new OrderEvent.Requested(anIntent("card:new", terms).replacing(old)));

    assertThat(Order.replay(history.subList(0, 1), SampleOrders.NOTHING).stillReplaces())
        .contains(old);
    assertThat(Order.replay(history, SampleOrders.NOTHING).stillReplaces()).isEmpty();
    assertThat(Order.replay(history, SampleOrders.NOTHING).isPassing()).isFalse();
  }

  @Test
  void fillsAddUpToTheWeightedAverage() {
    var history = new ArrayList<>(SampleOrders.historyOf("Open"));
    history.add(new OrderEvent.Filled(aFillOf("0.01", "61800.1", "0.30900050")));
    history.add(new OrderEvent.Filled(aFillOf("0.02", "61803.1", "0.61803100")));
    Order order = Order.replay(history, SampleOrders.NOTHING);

    assertThat(order).isInstanceOf(Order.Filled.class);
    assertThat(order.executed().quantity()).isEqualTo(Quantity.of("0.03"));
    assertThat(order.executed().averagePrice(1)).contains(Price.of("61802.1"));
    assertThat(order.executed().fees()).isEqualTo(Money.usdt("0.9270315"));
    assertThat(order.leaves().isZero()).isTrue();
  }

  @Test
  void aHistoryBeginsWithTheRequest() {
    assertThatExceptionOfType(IllegalTransition.class)
        .isThrownBy(() -> Order.replay(List.of(), SampleOrders.NOTHING));
    assertThatExceptionOfType(IllegalTransition.class)
        .isThrownBy(
            () -> Order.replay(SampleOrders.historyOf("Open").subList(1, 3), SampleOrders.NOTHING));
  }

  @Test
  void anOrderThatTradedNothingHasNoAverage() {
    assertThat(SampleOrders.in("Open").executed().averagePrice(2)).isEmpty();
  }
}
