package io.patriot.trading;

import static io.patriot.testkit.AccountExamples.ACCOUNT;
import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.OrderExamples.aLimitBuyOf;
import static io.patriot.testkit.OrderExamples.aMarketBuyOf;
import static io.patriot.testkit.OrderExamples.anIntent;
import static io.patriot.trading.TradingFunctions.CAUSE;
import static io.patriot.trading.TradingFunctions.MINE;
import static io.patriot.trading.TradingFunctions.OTHERS;
import static io.patriot.trading.TradingFunctions.OTHER_ACCOUNT;
import static io.patriot.trading.TradingFunctions.WIRE;
import static io.patriot.trading.TradingFunctions.othersIntent;
import static io.patriot.trading.TradingFunctions.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.order.OrderCommand;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.order.IntentId;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderIntent;
import io.patriot.events.message.OrderCommandV1;
import io.patriot.testkit.OrderExamples;
import io.patriot.testkit.SqsBatch;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The door for orders, as its queue knocks. */
final class OrderCommandHandlerTest {
  private final TradingFunctions functions = new TradingFunctions();

  private final OrderIntent intent = anIntent("card:1", aLimitBuyOf("0.01", BTC, "61000"));

  @Test
  void aWishIsDecidedAndHandedOn() {
    assertThat(run(functions.decideOrder(), new SqsBatch().with("m1", MINE, wish(intent))))
        .isEmpty();

    assertThat(functions.desk.order(intent.orderId())).isInstanceOf(Order.Approved.class);
    assertThat(functions.desk.placements().messages())
        .singleElement()
        .satisfies(placement -> assertThat(placement.intent()).isEqualTo(intent));
  }

  @Test
  void aWishThatIsDeniedIsNoFailure() {
    OrderIntent tooLarge = anIntent("card:1", aMarketBuyOf("100", BTC));

    assertThat(run(functions.decideOrder(), new SqsBatch().with("m1", MINE, wish(tooLarge))))
        .isEmpty();

    assertThat(functions.desk.order(tooLarge.orderId())).isInstanceOf(Order.Denied.class);
    assertThat(functions.desk.placements().all()).isEmpty();
  }

  @Test
  void aWishThatComesTwiceIsOneOrder() {
    var batch = new SqsBatch().with("m1", MINE, wish(intent)).with("m2", MINE, wish(intent));

    assertThat(run(functions.decideOrder(), batch)).isEmpty();

    assertThat(functions.desk.store().allOrders(ACCOUNT)).hasSize(1);
    assertThat(functions.desk.book().working()).hasSize(1);
    functions.desk.sendAll();
    assertThat(functions.desk.venue().arrivals(intent.orderId())).isEqualTo(1);
  }

  @Test
  void aMessageThatNobodyCanReadHoldsUpNobody() {
    OrderIntent later = anIntent("card:2", aLimitBuyOf("0.01", BTC, "61000"));
    OrderIntent others = othersIntent("card:3", aLimitBuyOf("0.01", BTC, "61000"));
    var batch =
        new SqsBatch()
            .with("m1", MINE, wish(intent))
            .with("m2", MINE, "{\"not\":\"an order\"}")
            .with("m3", OTHERS, wish(others))
            .with("m4", MINE, wish(later));

    assertThat(run(functions.decideOrder(), batch)).containsExactly("m2");

    assertThat(functions.desk.store().allOrders(ACCOUNT))
        .extracting(Order::id)
        .containsExactlyInAnyOrder(intent.orderId(), later.orderId());
    assertThat(functions.desk.store().allOrders(OTHER_ACCOUNT)).hasSize(1);
  }

  @Test
  void aCommandThatSaysNothingToDoFails() {
    String nothing = WIRE.write(new OrderCommandV1(CAUSE, null, null, null, null, null));

    assertThat(run(functions.decideOrder(), new SqsBatch().with("m1", MINE, nothing)))
        .containsExactly("m1");
  }

  @Test
  void aWishOfNobodyFailsAndTouchesNoOtherAccount() {
    var nobody = new AccountId(new TenantId("tg-99"), ACCOUNT.name());
    var wish =
        new OrderIntent(
            new IntentId("card:1"),
            nobody,
            intent.terms(),
            "test",
            OrderExamples.NOON,
            OrderExamples.NOON.plusSeconds(60));
    var batch =
        new SqsBatch().with("m1", nobody.toString(), wish(wish)).with("m2", MINE, wish(intent));

    assertThat(run(functions.decideOrder(), batch)).containsExactly("m1");
    assertThat(functions.desk.store().allOrders(ACCOUNT)).hasSize(1);
  }

  @Test
  void aWishWhoseStoringFailedComesAgainAndIsOneOrder() {
    functions.failingCommits.set(1);
    var batch = new SqsBatch().with("m1", MINE, wish(intent));

    assertThat(run(functions.decideOrder(), batch)).containsExactly("m1");
    assertThat(functions.desk.placements().all()).isEmpty();
    assertThat(run(functions.decideOrder(), batch)).isEmpty();

    assertThat(functions.desk.store().allOrders(ACCOUNT)).hasSize(1);
    assertThat(functions.desk.placements().all()).hasSize(1);
  }

  @Test
  void aWishWhoseHandingOnFailedComesAgainAndIsHandedOn() {
    functions.desk.placements().failNextWith(new IllegalStateException("Queue away"));
    var batch = new SqsBatch().with("m1", MINE, wish(intent));

    assertThat(run(functions.decideOrder(), batch)).containsExactly("m1");
    assertThat(run(functions.decideOrder(), batch)).isEmpty();

    assertThat(functions.desk.placements().all()).hasSize(1);
    assertThat(functions.desk.book().working()).hasSize(1);
  }

  @Test
  void aWishAndItsCancellationAreTakenInTheirOrder() {
    var batch =
        new SqsBatch()
            .with("m1", MINE, wish(intent))
            .with("m2", MINE, cancel(ACCOUNT, intent.orderId()));

    assertThat(run(functions.decideOrder(), batch)).isEmpty();

    assertThat(functions.desk.order(intent.orderId())).isInstanceOf(Order.Cancelled.class);
    functions.desk.sendAll();
    assertThat(functions.desk.venue().calls()).isEmpty();
  }

  @Test
  void aCancellationOfNoOrderOrOfAnothersIsNoFailureAndChangesNothing() {
    functions.desk.decideAndSend(aLimitBuyOf("0.01", BTC, "61000"));
    OrderId mine = functions.desk.store().allOrders(ACCOUNT).getFirst().id();
    Order before = functions.desk.order(mine);
    var batch =
        new SqsBatch()
            .with("m1", MINE, cancel(ACCOUNT, intent.orderId()))
            .with("m2", OTHERS, cancel(OTHER_ACCOUNT, mine));

    assertThat(run(functions.decideOrder(), batch)).isEmpty();

    assertThat(functions.desk.order(mine)).isEqualTo(before);
  }

  @Test
  void allOrdersOfOneAccountAreTakenBackAndNoOthers() {
    OrderIntent others = othersIntent("card:3", aLimitBuyOf("0.01", BTC, "61000"));
    var command = new OrderCommand.CancelAll(ACCOUNT, Optional.empty(), "user", "r1");
    var batch =
        new SqsBatch()
            .with("m1", MINE, wish(intent))
            .with("m2", OTHERS, wish(others))
            .with("m3", MINE, WIRE.write(OrderCommandV1.of(command, CAUSE)));

    assertThat(run(functions.decideOrder(), batch)).isEmpty();

    assertThat(functions.desk.order(intent.orderId())).isInstanceOf(Order.Cancelled.class);
    assertThat(functions.desk.store().allOrders(OTHER_ACCOUNT))
        .singleElement()
        .isInstanceOf(Order.Approved.class);
  }

  private static String wish(OrderIntent intent) {
    return WIRE.write(OrderCommandV1.of(new OrderCommand.Place(intent), CAUSE));
  }

  private static String cancel(AccountId account, OrderId order) {
    return WIRE.write(
        OrderCommandV1.of(new OrderCommand.Cancel(account, order, "user", "r1"), CAUSE));
  }
}
