package io.patriot.aws.paper;

import static io.patriot.aws.paper.ExamplePaperOrders.aLiveOrder;
import static io.patriot.aws.paper.ExamplePaperOrders.next;
import static io.patriot.testkit.AccountExamples.ACCOUNT;
import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.MarketExamples.ETH;
import static io.patriot.testkit.OrderExamples.aFillOf;
import static io.patriot.testkit.OrderExamples.aMarketBuyOf;
import static io.patriot.testkit.OrderExamples.anIntent;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.paper.PaperOrder;
import io.patriot.application.paper.PaperOrders;
import io.patriot.application.paper.PaperOrders.Added;
import io.patriot.application.paper.PaperTrigger;
import io.patriot.application.paper.QueuePlace;
import io.patriot.aws.LocalCloud;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The paper venue's orders in DynamoDB. */
final class DynamoPaperOrdersTest {
  private final PaperOrders orders =
      new DynamoPaperOrders(LocalCloud.freshTables(), LocalCloud.WIRE);
  private final long turn = orders.takeTurn();

  @Test
  void anOrderIsAddedOnceAndReadBackAsItWas() {
    PaperOrder order = aLiveOrder();

    assertThat(orders.add(order, turn)).isEqualTo(Added.ADDED);
    assertThat(orders.add(order, turn)).isEqualTo(Added.WAS_THERE);

    assertThat(orders.find(ACCOUNT, order.id())).contains(order);
    var stranger = new AccountId(new TenantId("tg-2"), ACCOUNT.name());
    assertThat(orders.find(stranger, order.id())).isEmpty();
  }

  @Test
  void whoeverTookTheLastTurnAddsOrdersAndNobodyElse() {
    PaperOrder order = aLiveOrder();
    long next = orders.takeTurn();

    assertThat(orders.add(order, turn)).isEqualTo(Added.REPLACED);
    assertThat(orders.find(ACCOUNT, order.id())).isEmpty();
    assertThat(orders.add(order, next)).isEqualTo(Added.ADDED);
    assertThat(orders.add(order, turn)).isEqualTo(Added.REPLACED);

    assertThat(next).isGreaterThan(turn);
    assertThat(orders.isLast(next)).isTrue();
    assertThat(orders.isLast(turn)).isFalse();
  }

  @Test
  void everyStateIsReadBackAsItWas() {
    PaperOrder order = aLiveOrder();
    orders.add(order, turn);
    for (PaperOrder.State state :
        List.of(
            new PaperOrder.State.Live(),
            new PaperOrder.State.Filled(),
            new PaperOrder.State.Cancelled("user"),
            new PaperOrder.State.Expired("nothing to trade with"),
            new PaperOrder.State.Rejected("-2010", "no"))) {
      order = next(order, state, List.of(aFillOf("0.01", "61800.1", "t1")), false);
      assertThat(orders.save(order)).isTrue();
      assertThat(orders.find(ACCOUNT, order.id())).contains(order);
    }
  }

  @Test
  void everyPlaceInLineIsReadBackAsItWas() {
    PaperOrder order = aLiveOrder();
    orders.add(order, turn);
    for (QueuePlace place :
        List.of(
            new QueuePlace(3, Optional.empty(), false, Optional.empty()),
            new QueuePlace(
                3,
                Optional.of(Quantity.ZERO),
                false,
                Optional.of(new QueuePlace.Arrival(Price.of("1"), Price.of("2")))))) {
      order = order.movedTo(place);
      assertThat(orders.save(order)).isTrue();
      assertThat(orders.find(ACCOUNT, order.id())).contains(order);
    }
  }

  @Test
  void everyTriggerIsReadBackAsItWas() {
    PaperOrder order = aLiveOrder();
    orders.add(order, turn);
    for (PaperTrigger trigger :
        List.of(
            new PaperTrigger.Waiting(Optional.empty(), false),
            new PaperTrigger.Waiting(Optional.of(Price.of("61800.15")), true),
            new PaperTrigger.Reached(Quantity.of("0.125")))) {
      order = order.with(trigger);
      assertThat(orders.save(order)).isTrue();
      assertThat(orders.find(ACCOUNT, order.id())).contains(order);
    }
  }

  @Test
  void anOrderStoredBeforePlacesWereKeptIsStillRead() {
    PaperOrder order = aLiveOrder();
    String stored = LocalCloud.WIRE.write(PaperOrderStateV1.of(order));
    String older = stored.replaceFirst("\"place\":\\{[^}]*}", "\"queueAhead\":\"0\"");
    assertThat(older).isNotEqualTo(stored);

    PaperOrder read = LocalCloud.WIRE.read(older, PaperOrderStateV1.class).toApplication();

    assertThat(read.place()).isEmpty();
    assertThat(read.intent()).isEqualTo(order.intent());
  }

  @Test
  void onlyTheNextVersionIsSaved() {
    PaperOrder order = aLiveOrder();
    PaperOrder second = next(order, new PaperOrder.State.Live(), List.of(), false);
    PaperOrder third = next(second, new PaperOrder.State.Live(), List.of(), false);

    assertThat(orders.save(second)).isFalse();
    orders.add(order, turn);
    assertThat(orders.save(third)).isFalse();
    assertThat(orders.save(second)).isTrue();
    assertThat(orders.save(second)).isFalse();
  }

  @Test
  void unsettledOrdersOfAMarketComeByIdUntilTheyAreSettled() {
    List<PaperOrder> bitcoin =
        Stream.of("one", "two", "three")
            .map(name -> aLiveOrder(anIntent("card:" + name, aMarketBuyOf("0.01", BTC))))
            .sorted(Comparator.comparing(PaperOrder::id))
            .toList();
    bitcoin.forEach(order -> orders.add(order, turn));
    orders.add(aLiveOrder(anIntent("card:ether", aMarketBuyOf("0.01", ETH))), turn);

    assertThat(orders.unsettled(BTC)).isEqualTo(bitcoin);

    orders.save(next(bitcoin.get(1), new PaperOrder.State.Filled(), List.of(), true));

    assertThat(orders.unsettled(BTC)).containsExactly(bitcoin.get(0), bitcoin.get(2));
  }
}
