package io.patriot.feeds;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.patriot.application.order.AccountChange;
import io.patriot.application.paper.PaperOrder;
import io.patriot.application.trace.Cause;
import io.patriot.application.venue.ExecutionReport;
import io.patriot.application.venue.ExecutionReport.News;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.Side;
import io.patriot.exchanges.binance.TradeTicks;
import io.patriot.exchanges.timing.VirtualThreadDelays;
import io.patriot.simulation.MatchingEngine;
import io.patriot.simulation.Outcome;
import io.patriot.testkit.AccountExamples;
import io.patriot.testkit.HandTurnedClock;
import io.patriot.testkit.InMemoryPaperOrders;
import io.patriot.testkit.MarketExamples;
import io.patriot.testkit.OrderExamples;
import io.patriot.testkit.RecordingExecutionReports;
import io.patriot.testkit.TradingDesk;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.LoggerFactory;

/** The paper venue with a market that the test speaks for. */
final class PaperFloor implements AutoCloseable {
  static final Cause CAUSE = AccountExamples.aCause();

  final HandTurnedClock clock = HandTurnedClock.atNoon();
  final InMemoryPaperOrders stored = new InMemoryPaperOrders();
  final ShakyPaperOrders store = new ShakyPaperOrders(stored);
  final TradingDesk desk = new TradingDesk();
  final RecordingExecutionReports reports = new RecordingExecutionReports();
  PaperExchange exchange;
  Market market;
  private final VirtualThreadDelays delays = VirtualThreadDelays.start();
  private Journal journal;
  private long trades;

  PaperFloor() {
    journal = new Journal(Thread.ofVirtual().factory(), Thread::sleep, delays);
    market = new Market(MarketExamples.BTCUSDT);
    exchange = closedExchange();
    exchange.restore();
  }

  /** The process dies; a new one takes over what is stored, from a store that works. */
  void restart() {
    journal.close();
    store.failuresBefore.set(0);
    journal = new Journal(Thread.ofVirtual().factory(), Thread::sleep, delays);
    market = new Market(MarketExamples.BTCUSDT);
    exchange = closedExchange();
    exchange.restore();
  }

  /** Another process starts while this one still runs; the test goes on with the new one. */
  void startAnother() {
    market = new Market(MarketExamples.BTCUSDT);
    exchange = closedExchange();
    exchange.restore();
    boolean unused = book() == this;
  }

  PaperExchange closedExchange() {
    Map<Symbol, Market> markets = new ConcurrentHashMap<>();
    markets.put(MarketExamples.BTC, market);
    return new PaperExchange(
        markets,
        store,
        desk.store(),
        reports,
        journal,
        new FeedMetrics(new SimpleMeterRegistry()),
        clock);
  }

  /** The venue shows one bid and two asks. */
  PaperFloor book(String bid, String ask, String askQuantity, String nextAsk) {
    happens(
        engine -> {
          var book = engine.book();
          book.beginSnapshot();
          book.set(Side.BUY, Price.of(bid), Quantity.of("5"));
          book.set(Side.SELL, Price.of(ask), Quantity.of(askQuantity));
          book.set(Side.SELL, Price.of(nextAsk), Quantity.of("5"));
          book.endSnapshot();
          return engine.onBookChange(clock.instant());
        });
    return this;
  }

  PaperFloor book() {
    return book("61800.00", "61800.10", "1", "61801.00");
  }

  /** Somebody sells into the bids. */
  void soldAt(String price, String quantity) {
    traded(price, quantity, true);
  }

  /** Somebody buys from the asks. */
  void boughtAt(String price, String quantity) {
    traded(price, quantity, false);
  }

  private void traded(String price, String quantity, boolean buyerIsMaker) {
    Instrument btc = MarketExamples.BTCUSDT;
    market.traded(
        new TradeTicks(
            btc,
            ++trades,
            btc.toTicks(Price.of(price)),
            btc.toLots(Quantity.of(quantity)),
            buyerIsMaker,
            clock.instant().toEpochMilli()),
        clock.instant(),
        exchange::heard);
  }

  /** The account's book says that this was traded before. */
  void holds(Side side, String quantity) {
    Fill fill = OrderExamples.aFillOf(quantity, "61800", "before-" + side + quantity);
    desk.store()
        .commit(
            new AccountChange(
                desk.book(),
                new AccountEvent.ExternalFill(MarketExamples.BTC, side, fill, "test"),
                null,
                CAUSE,
                clock.instant()));
  }

  private void happens(Function<MatchingEngine, List<Outcome>> event) {
    market.happens(event, exchange::heard);
  }

  OrderIntent place(String name, OrderTerms terms) {
    OrderIntent intent = OrderExamples.anIntent(name, terms);
    exchange.place(intent, CAUSE);
    return intent;
  }

  /** The same, of an order that the account's book counts as working, if the risk rules let it. */
  OrderIntent placeApproved(String name, OrderTerms terms) {
    Order order = desk.decide(OrderExamples.anIntent(name, terms));
    if (order instanceof Order.Approved) {
      desk.sendAll();
      exchange.place(order.intent(), CAUSE);
    }
    return order.intent();
  }

  /** An order that the risk rules let pass and that is still on its way here. */
  OrderIntent decided(String name, OrderTerms terms) {
    return desk.decide(OrderExamples.anIntent(name, terms)).intent();
  }

  /** The platform concludes that an order never came here. */
  void givesUp(OrderIntent intent) {
    desk.hear(
        new ExecutionReport(
            intent.account(),
            intent.symbol(),
            intent.orderId(),
            new News.Cancelled("the venue never received it")));
  }

  void amend(OrderIntent intent, String quantity, String price) {
    exchange.amend(
        new AmendWish(
            intent.account(),
            intent.symbol(),
            intent.orderId(),
            Quantity.of(quantity),
            Price.of(price),
            CAUSE));
  }

  /** The same, when the venue may die meanwhile. */
  void tryToAmend(OrderIntent intent, String quantity, String price) {
    try {
      amend(intent, quantity, price);
    } catch (RuntimeException e) {
      LoggerFactory.getLogger(PaperFloor.class).atDebug().setCause(e).log("died");
    }
  }

  void untilTheStoreWasTried() {
    int left = store.failuresBefore.get();
    long deadline = System.nanoTime() + Duration.ofSeconds(5).toNanos();
    while (store.failuresBefore.get() == left && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
  }

  void cancel(OrderIntent intent) {
    exchange.cancel(AccountExamples.ACCOUNT, intent.symbol(), intent.orderId());
  }

  /** Waits until everything that happened so far is stored and reported. */
  void settle() {
    journal.run(AccountExamples.ACCOUNT, () -> {});
  }

  PaperOrder order(OrderIntent intent) {
    return stored.find(AccountExamples.ACCOUNT, intent.orderId()).orElseThrow();
  }

  List<News> news(OrderIntent intent) {
    OrderId id = intent.orderId();
    return reports.sent().messages().stream()
        .filter(report -> report.order().equals(id))
        .map(ExecutionReport::news)
        .toList();
  }

  /** How much was reported as traded, each trade once, however often it was told. */
  String filled(OrderIntent intent) {
    var byTrade = new TreeMap<String, Quantity>();
    news(intent)
        .forEach(
            news -> {
              if (news instanceof News.Filled(var fill)) {
                byTrade.put(fill.tradeId().value(), fill.quantity());
              }
            });
    return byTrade.values().stream().reduce(Quantity.ZERO, Quantity::plus).toString();
  }

  boolean rests(OrderIntent intent) {
    return market.matching(engine -> engine.resting(intent.orderId())).isPresent();
  }

  @Override
  public void close() {
    journal.close();
    delays.close();
  }
}
