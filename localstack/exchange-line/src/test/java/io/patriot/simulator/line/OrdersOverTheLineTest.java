package io.patriot.simulator.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.domain.order.Side;
import io.patriot.exchanges.binance.Reading;
import io.patriot.exchanges.binance.trade.AlgoStatus;
import io.patriot.exchanges.binance.trade.ClientId;
import io.patriot.exchanges.binance.trade.Lifetime;
import io.patriot.exchanges.binance.trade.NewAlgoOrder;
import io.patriot.exchanges.binance.trade.NewOrder;
import io.patriot.exchanges.binance.trade.OrderKey;
import io.patriot.exchanges.binance.trade.OrderStatus;
import io.patriot.exchanges.venue.Placed;
import io.patriot.simulator.binance.fault.ExecutedButUnknown;
import io.patriot.simulator.binance.fault.HeldRequest;
import io.patriot.simulator.binance.fault.Reach;
import io.patriot.simulator.binance.market.Instrument;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;

/** What becomes of orders on good and bad roads. */
class OrdersOverTheLineTest {
  private static final ClientId NAME = new ClientId("ours-1");
  private static final BigDecimal QUANTITY = new BigDecimal("0.010");
  private static final OrderKey OURS = new OrderKey.Ours(NAME);

  private final Deque<HttpRoad> turns = new ArrayDeque<>();
  private final Deque<HttpRoad.Travelling> late = new ArrayDeque<>();
  private final Desk desk = new Desk(7, this::carry);

  private io.patriot.exchanges.http.HttpOutcome carry(
      io.patriot.exchanges.http.HttpCall call, HttpRoad.Travelling request) {
    HttpRoad turn = call.uri().getPath().endsWith("/order") ? turns.poll() : null;
    return (turn == null ? HttpRoad.STRAIGHT : turn).carry(call, request);
  }

  @Test
  void aMarketOrderIsFilledAtOnce() {
    assertThat(desk.orders.place(desk.key, buy())).isInstanceOf(Placed.Accepted.class);

    assertThat(status()).isEqualTo(OrderStatus.FILLED);
    assertThat(desk.held()).isEqualByComparingTo(QUANTITY);
  }

  @Test
  void anAnswerThatIsLostLeavesTheOrderDone() {
    turns.add(
        (_, request) -> {
          var _ = request.arrive();
          return HttpRoad.timedOut();
        });

    assertThat(desk.orders.place(desk.key, buy())).isInstanceOf(Placed.Unknown.class);

    assertThat(status()).isEqualTo(OrderStatus.FILLED);
  }

  @Test
  void aRequestThatNeverArrivesDoesNothing() {
    turns.add((_, _) -> HttpRoad.notConnected());

    assertThat(desk.orders.place(desk.key, buy())).isInstanceOf(Placed.NotSent.class);

    assertThat(desk.orders.find(desk.credential, Desk.BTC, OURS))
        .isInstanceOf(Reading.VenueError.class);
  }

  @Test
  void aLateRequestIsDoneWithinItsWindowAndRefusedAfterIt() {
    late(4_999);
    assertThat(status()).isEqualTo(OrderStatus.FILLED);

    BigDecimal before = desk.held();
    late(5_001);
    assertThat(desk.held()).isEqualByComparingTo(before);
  }

  private void late(long delayMs) {
    turns.add(
        (_, request) -> {
          late.add(request);
          return HttpRoad.timedOut();
        });
    assertThat(desk.orders.place(desk.key, buy())).isInstanceOf(Placed.Unknown.class);
    desk.time.pass(Duration.ofMillis(delayMs), desk.exchange);
    var _ = late.remove().arrive();
  }

  @Test
  void aRequestThatArrivesTwiceTradesTwice() {
    turns.add(
        (_, request) -> {
          var _ = request.arrive();
          return HttpRoad.outcomeOf(request.arrive());
        });

    assertThat(desk.orders.place(desk.key, buy())).isInstanceOf(Placed.Accepted.class);

    assertThat(desk.held()).isEqualByComparingTo(QUANTITY.add(QUANTITY));
  }

  @Test
  void theExchangesOwnFaultsStrikeHereToo() {
    desk.exchange.switchOn(new ExecutedButUnknown(), Reach.ONCE.on("POST /fapi/v1/order"));
    assertThat(desk.orders.place(desk.key, buy())).isInstanceOf(Placed.Unknown.class);
    assertThat(status()).isEqualTo(OrderStatus.FILLED);

    BigDecimal before = desk.held();
    desk.exchange.switchOn(new HeldRequest(1_000), Reach.ONCE.on("POST /fapi/v1/order"));
    assertThat(desk.orders.place(desk.key, buy())).isInstanceOf(Placed.Unknown.class);
    assertThat(desk.held()).isEqualByComparingTo(before);
    desk.time.pass(Duration.ofSeconds(1), desk.exchange);
    assertThat(desk.held()).isEqualByComparingTo(before.add(QUANTITY));
  }

  @Test
  void aStopWaitsForAWickAndThenSells() {
    desk.orders.place(desk.key, buy());
    var stop =
        NewAlgoOrder.of(
            new ClientId("stop-1"),
            Desk.BTC,
            Side.SELL,
            new NewAlgoOrder.Condition.StopMarket(new BigDecimal("58000")),
            new NewAlgoOrder.Size.WholePosition());
    assertThat(desk.conditional.place(desk.key, stop)).isInstanceOf(Placed.Accepted.class);

    desk.exchange.wick(Instrument.BTCUSDT, -50_000);
    desk.exchange.step(Instrument.BTCUSDT);

    assertThat(
            Desk.read(
                    desk.conditional.find(
                        desk.credential, new OrderKey.Ours(new ClientId("stop-1"))))
                .status())
        .isEqualTo(AlgoStatus.FINISHED);
    assertThat(desk.held()).isEqualByComparingTo("0");
  }

  @Test
  void aRestingOrderIsFilledWhenTheMarketWalksThroughIt() {
    var resting =
        NewOrder.limit(
            NAME,
            Desk.BTC,
            Side.BUY,
            QUANTITY,
            new BigDecimal("59990.00"),
            Lifetime.untilCancelled());
    assertThat(desk.orders.place(desk.key, resting)).isInstanceOf(Placed.Accepted.class);
    assertThat(status()).isEqualTo(OrderStatus.NEW);

    for (int i = 0; i < 20_000 && status() != OrderStatus.FILLED; i++) {
      desk.exchange.step(Instrument.BTCUSDT);
    }

    assertThat(status()).isEqualTo(OrderStatus.FILLED);
  }

  private OrderStatus status() {
    return Desk.read(desk.orders.find(desk.credential, Desk.BTC, OURS)).status();
  }

  private static NewOrder buy() {
    return NewOrder.market(NAME, Desk.BTC, Side.BUY, QUANTITY);
  }
}
