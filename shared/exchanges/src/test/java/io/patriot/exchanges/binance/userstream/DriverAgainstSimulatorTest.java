package io.patriot.exchanges.binance.userstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.link.Credential;
import io.patriot.application.secret.Secret;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.Side;
import io.patriot.exchanges.binance.Reading;
import io.patriot.exchanges.binance.account.BinanceAccount;
import io.patriot.exchanges.binance.account.BinanceSettings;
import io.patriot.exchanges.binance.account.KeyPermissions;
import io.patriot.exchanges.binance.account.MarginType;
import io.patriot.exchanges.binance.account.PositionAnswer;
import io.patriot.exchanges.binance.signed.BinanceHost;
import io.patriot.exchanges.binance.signed.PrivateLine;
import io.patriot.exchanges.binance.signed.RepeatGuards;
import io.patriot.exchanges.binance.signed.TradingKey;
import io.patriot.exchanges.binance.trade.AlgoStatus;
import io.patriot.exchanges.binance.trade.Amendment;
import io.patriot.exchanges.binance.trade.BinanceAlgoOrders;
import io.patriot.exchanges.binance.trade.BinanceOrders;
import io.patriot.exchanges.binance.trade.CaughtUp;
import io.patriot.exchanges.binance.trade.ClientId;
import io.patriot.exchanges.binance.trade.Done;
import io.patriot.exchanges.binance.trade.Lifetime;
import io.patriot.exchanges.binance.trade.NewAlgoOrder;
import io.patriot.exchanges.binance.trade.NewOrder;
import io.patriot.exchanges.binance.trade.OrderAnswer;
import io.patriot.exchanges.binance.trade.OrderKey;
import io.patriot.exchanges.binance.trade.OrderStatus;
import io.patriot.exchanges.binance.trade.TradeCatchUp;
import io.patriot.exchanges.binance.trade.TradeCursor;
import io.patriot.exchanges.http.JdkHttp;
import io.patriot.exchanges.timing.VirtualThreadDelays;
import io.patriot.exchanges.venue.EgressBudget;
import io.patriot.exchanges.venue.OrderBudget;
import io.patriot.exchanges.venue.OrderBudgets;
import io.patriot.exchanges.venue.Placed;
import io.patriot.exchanges.venue.VenueClock;
import io.patriot.exchanges.ws.JdkWebSockets;
import io.patriot.simulator.binance.BinanceSimulator;
import io.patriot.simulator.binance.SimulatorSettings;
import io.patriot.simulator.binance.admin.NewAccount;
import io.patriot.simulator.binance.admin.OpenedAccount;
import io.patriot.simulator.binance.fault.ClockSkew;
import io.patriot.simulator.binance.fault.DroppedStreams;
import io.patriot.simulator.binance.fault.DuplicateFill;
import io.patriot.simulator.binance.fault.ExecutedButUnknown;
import io.patriot.simulator.binance.fault.ExpiredListenKey;
import io.patriot.simulator.binance.fault.NotExecutedAndUnknown;
import io.patriot.simulator.binance.fault.Reach;
import io.patriot.simulator.binance.fault.ServiceUnavailable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The whole driver over real sockets, against a venue that knows nothing of it. */
class DriverAgainstSimulatorTest {
  private static final Symbol BTC = new Symbol("BTCUSDT");
  private static final BigDecimal QUANTITY = new BigDecimal("0.010");
  private static final Duration DEADLINE = Duration.ofSeconds(10);

  private final BinanceSimulator exchange = BinanceSimulator.start(SimulatorSettings.defaults());
  private final OpenedAccount opened = exchange.openAccount(NewAccount.with("10000"));
  private final Clock ours = Clock.systemUTC();
  private final VenueClock clock = new VenueClock(ours);
  private final JdkHttp http = JdkHttp.open();
  private final JdkWebSockets sockets = JdkWebSockets.open(ours);
  private final VirtualThreadDelays delays = VirtualThreadDelays.start();
  private final BinanceHost host = new BinanceHost.Loopback(exchange.port());
  private final PrivateLine line =
      new PrivateLine(
          http,
          host,
          clock,
          new EgressBudget(ours, new EgressBudget.Shares(2400, 2000, 300)),
          new OrderBudgets(ours, new OrderBudget.Limits(300, 1200, 20)),
          RepeatGuards.standard(Thread::sleep, ours),
          ours);
  private final BinanceOrders orders = new BinanceOrders(line);
  private final BinanceAlgoOrders algos = new BinanceAlgoOrders(line);
  private final BinanceAccount account = new BinanceAccount(line);
  private final Credential key =
      new Credential(Secret.of(opened.apiKey()), Secret.of(opened.secret()));
  private final TradingKey trading =
      new TradingKey(new AccountId(new TenantId("t1"), "binance-main"), key);
  private int names;

  @AfterEach
  void close() {
    delays.close();
    sockets.close();
    http.close();
    exchange.close();
  }

  private ClientId name() {
    return new ClientId("order-" + names++);
  }

  private static <T> T value(Reading<T> reading) {
    assertThat(reading).isInstanceOf(Reading.Read.class);
    return ((Reading.Read<T>) reading).value();
  }

  private static <T> T accepted(Placed<T> placed) {
    assertThat(placed).isInstanceOf(Placed.Accepted.class);
    return ((Placed.Accepted<T>) placed).order();
  }

  private OrderAnswer buy(ClientId name) {
    return accepted(orders.place(trading, NewOrder.market(name, BTC, Side.BUY, QUANTITY)));
  }

  private BigDecimal held() {
    return value(account.positions(key)).stream()
        .filter(position -> position.symbol().equals(BTC))
        .map(PositionAnswer::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private BigDecimal farBelow() {
    var bought = buy(name());
    return bought
        .averagePrice()
        .orElseThrow()
        .multiply(new BigDecimal("0.98"))
        .setScale(0, RoundingMode.DOWN);
  }

  private static void until(BooleanSupplier condition) {
    Instant end = Instant.now().plus(DEADLINE);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as("in time").isBefore(end);
      LockSupport.parkNanos(5_000_000);
    }
  }

  @Test
  void aTradeIsPlacedFoundAndHeld() {
    var name = name();
    var bought = buy(name);
    assertThat(bought.status()).isEqualTo(OrderStatus.FILLED);
    assertThat(value(orders.find(key, BTC, new OrderKey.Ours(name))).orderId())
        .isEqualTo(bought.orderId());
    assertThat(value(orders.tradesOf(key, BTC, bought.orderId())))
        .allMatch(trade -> trade.commission().signum() > 0);
    assertThat(held()).isEqualByComparingTo(QUANTITY);
    assertThat(value(account.account(key)).wallet()).isLessThan(new BigDecimal("10000"));
    var sold = NewOrder.market(name(), BTC, Side.SELL, QUANTITY).reducing();
    assertThat(accepted(orders.place(trading, sold)).status()).isEqualTo(OrderStatus.FILLED);
    assertThat(held()).isEqualByComparingTo("0");
    assertThat(orders.place(trading, sold)).isInstanceOf(Placed.Rejected.class);
  }

  @Test
  void aRestingOrderIsChangedListedAndTakenBack() {
    BigDecimal price = farBelow();
    var name = name();
    var resting =
        accepted(
            orders.place(
                trading,
                NewOrder.limit(name, BTC, Side.BUY, QUANTITY, price, Lifetime.untilCancelled())));
    assertThat(resting.status()).isEqualTo(OrderStatus.NEW);
    assertThat(
            orders.place(
                trading,
                NewOrder.limit(name, BTC, Side.BUY, QUANTITY, price, Lifetime.untilCancelled())))
        .isInstanceOf(Placed.Unknown.class);
    var change =
        new Amendment(
            new OrderKey.Ours(name), BTC, Side.BUY, QUANTITY, price.subtract(BigDecimal.ONE));
    assertThat(accepted(orders.amend(trading, change)).price().orElseThrow())
        .isEqualByComparingTo(price.subtract(BigDecimal.ONE));
    assertThat(value(orders.open(key, BTC))).hasSize(1);
    assertThat(value(orders.cancelAllAfter(key, BTC, Duration.ofMinutes(1)))).isEqualTo(new Done());
    assertThat(value(orders.cancel(key, BTC, new OrderKey.Ours(name))).status())
        .isEqualTo(OrderStatus.CANCELED);
    assertThat(orders.cancel(key, BTC, new OrderKey.Ours(name)))
        .isInstanceOfSatisfying(
            Reading.VenueError.class, error -> assertThat(error.code()).isEqualTo(-2011));
    assertThat(value(orders.cancelAll(key, BTC))).isEqualTo(new Done());
    assertThat(value(orders.open(key))).isEmpty();
  }

  @Test
  void aStopWaitsInItsOwnListAndIsTakenBack() {
    BigDecimal trigger = farBelow();
    var name = name();
    var stop =
        NewAlgoOrder.of(
            name,
            BTC,
            Side.SELL,
            new NewAlgoOrder.Condition.StopMarket(trigger),
            new NewAlgoOrder.Size.WholePosition());
    assertThat(accepted(algos.place(trading, stop)).status()).isEqualTo(AlgoStatus.NEW);
    assertThat(value(algos.find(key, new OrderKey.Ours(name))).trigger().orElseThrow())
        .isEqualByComparingTo(trigger);
    assertThat(value(algos.open(key, BTC))).hasSize(1);
    assertThat(value(algos.cancel(key, new OrderKey.Ours(name)))).isEqualTo(new Done());
    var trailing =
        NewAlgoOrder.of(
            name(),
            BTC,
            Side.SELL,
            new NewAlgoOrder.Condition.Trailing(BigDecimal.ONE, Optional.empty()),
            new NewAlgoOrder.Size.Exactly(QUANTITY, true));
    assertThat(algos.place(trading, trailing)).isInstanceOf(Placed.Accepted.class);
    assertThat(value(algos.cancelAll(key, BTC))).isEqualTo(new Done());
    assertThat(value(algos.open(key))).isEmpty();
  }

  @Test
  void anAnswerThatLeavesItOpenIsUnknownWhetherItWasExecutedOrNot() {
    exchange.switchOn(new ExecutedButUnknown(), Reach.ONCE.on("POST /fapi/v1/order"));
    var done = name();
    assertThat(orders.place(trading, NewOrder.market(done, BTC, Side.BUY, QUANTITY)))
        .isInstanceOf(Placed.Unknown.class);
    assertThat(value(orders.find(key, BTC, new OrderKey.Ours(done))).status())
        .isEqualTo(OrderStatus.FILLED);
    exchange.switchOn(new NotExecutedAndUnknown(), Reach.ONCE.on("POST /fapi/v1/order"));
    var lost = name();
    assertThat(orders.place(trading, NewOrder.market(lost, BTC, Side.BUY, QUANTITY)))
        .isInstanceOf(Placed.Unknown.class);
    assertThat(orders.find(key, BTC, new OrderKey.Ours(lost)))
        .isInstanceOfSatisfying(
            Reading.VenueError.class, error -> assertThat(error.code()).isEqualTo(-2013));
    exchange.switchOn(new ServiceUnavailable(), Reach.ONCE.on("POST /fapi/v1/order"));
    assertThat(orders.place(trading, NewOrder.market(name(), BTC, Side.BUY, QUANTITY)))
        .isInstanceOf(Placed.Rejected.class);
    assertThat(held()).isEqualByComparingTo(QUANTITY);
  }

  @Test
  void aVenueWhoseClockJumpsIsFollowed() {
    var _ = buy(name());
    exchange.switchOn(new ClockSkew(60_000), Reach.UNTIL_OFF);
    assertThat(orders.place(trading, NewOrder.market(name(), BTC, Side.BUY, QUANTITY)))
        .isInstanceOfSatisfying(
            Placed.Rejected.class, rejected -> assertThat(rejected.code()).isEqualTo("-1021"));
    assertThat(buy(name()).status()).isEqualTo(OrderStatus.FILLED);
    assertThat(clock.offset()).isBetween(Duration.ofSeconds(59), Duration.ofSeconds(61));
  }

  @Test
  void anAccountIsReadAndSet() {
    var settings = new BinanceSettings(line);
    assertThat(value(settings.leverage(key, BTC, 7)).leverage()).isEqualTo(7);
    assertThat(value(settings.marginType(key, BTC, MarginType.ISOLATED))).isEqualTo(new Done());
    assertThat(value(settings.marginType(key, BTC, MarginType.ISOLATED))).isEqualTo(new Done());
    assertThat(value(account.symbolSettings(key, BTC)).getFirst().leverage()).isEqualTo(7);
    assertThat(value(settings.hedgeMode(key, true))).isEqualTo(new Done());
    assertThat(value(settings.hedgeMode(key, true))).isEqualTo(new Done());
    assertThat(value(account.settings(key)).hedgeMode()).isTrue();
    assertThat(value(account.leverageBrackets(key, BTC)).getFirst().brackets()).isNotEmpty();
    assertThat(value(account.commissionRates(key, BTC)).taker()).isPositive();
    assertThat(value(account.balances(key))).isNotEmpty();
    Instant now = Instant.now();
    assertThat(account.income(key, now.minusSeconds(600), now)).isInstanceOf(Reading.Read.class);
    var may = value(KeyPermissions.of(line, key));
    assertThat(may.reading() && may.futures() && may.ipRestricted()).isTrue();
    assertThat(may.withdrawals()).isFalse();
  }

  @Test
  void everyTradeIsToldOnceOrCaughtUpWhateverHappensToTheStream() {
    var told = new CopyOnWriteArrayList<Long>();
    var gaps = new CopyOnWriteArrayList<Instant>();
    var rest = new ListenKeyRest(line);
    var keys =
        new ListenKeys() {
          @Override
          public AccountId account() {
            return new AccountId(new TenantId("t1"), "binance-main");
          }

          @Override
          public Reading<String> obtain() {
            return rest.start(key);
          }

          @Override
          public Reading<Done> extend() {
            return rest.extend(key);
          }
        };
    var listener =
        new UserStreamListener() {
          @Override
          public void onEvent(UserEvent event) {
            if (event instanceof UserEvent.OrderChanged order) {
              order.fill().ifPresent(fill -> told.add(fill.tradeId()));
            }
          }

          @Override
          public void gap(Instant from) {
            gaps.add(from);
          }

          @Override
          public void onState(UserStreamState state) {}
        };
    var start = clock.now();
    try (var stream =
        new UserStream(
            sockets,
            keys,
            host,
            ours,
            delays,
            new SplittableRandom(1),
            listener,
            UserStreamSettings.standard())) {
      stream.start(start);
      until(() -> gaps.size() == 1);
      exchange.switchOn(new DuplicateFill(), Reach.ONCE);
      var first = value(orders.tradesOf(key, BTC, buy(name()).orderId()));
      until(() -> told.size() >= first.size() && stream.counts().repeats() >= 1);

      exchange.switchOn(new DroppedStreams(Optional.empty()), Reach.ONCE);
      until(() -> !stream.isConnected());
      var unheard = value(orders.tradesOf(key, BTC, buy(name()).orderId()));
      until(() -> gaps.size() == 2);

      exchange.switchOn(new ExpiredListenKey(Optional.empty()), Reach.ONCE);
      until(() -> gaps.size() == 3);
      var last = value(orders.tradesOf(key, BTC, buy(name()).orderId()));
      until(() -> told.contains(last.getLast().tradeId()));

      assertThat(told).doesNotHaveDuplicates();
      var caught =
          new TradeCatchUp(orders, clock).catchUp(key, TradeCursor.since(BTC, gaps.get(1)));
      assertThat(caught.end()).isEqualTo(new CaughtUp.End.Complete());
      assertThat(caught.trades()).containsAll(unheard).containsAll(last);
      List<Long> all = caught.trades().stream().map(trade -> trade.tradeId()).toList();
      assertThat(all).doesNotHaveDuplicates();
    }
  }
}
