package io.patriot.feeds;

import io.micrometer.core.instrument.MeterRegistry;
import io.patriot.application.alert.PriceAlerts;
import io.patriot.application.market.MarketBoard;
import io.patriot.application.order.TradingStore;
import io.patriot.application.paper.PaperOrders;
import io.patriot.application.venue.ExecutionReports;
import io.patriot.domain.market.Candle;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.market.Symbol;
import io.patriot.events.message.PaperOrderV1;
import io.patriot.exchanges.binance.BinanceMarketRest;
import io.patriot.exchanges.binance.MarketStream;
import io.patriot.exchanges.binance.MarketStreamSettings;
import io.patriot.exchanges.binance.ReadGuard;
import io.patriot.exchanges.binance.Reading;
import io.patriot.exchanges.binance.WeightBudget;
import io.patriot.feeds.alert.AlertWatch;
import io.patriot.feeds.alert.PastBars;
import io.patriot.lambda.MessageHandler;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running feed: starts with the instruments, then the paper venue's old orders, then the
 * market.
 */
public final class Feeds implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Feeds.class);
  private static final Duration ASK_AGAIN_AFTER = Duration.ofMillis(500);

  private final FeedsSettings settings;
  private final PriceAlerts alerts;
  private final MarketBoard board;
  private final InstantSource clock;
  private final FeedMetrics metrics;
  private final Map<Symbol, Market> markets = new ConcurrentSkipListMap<>();
  private final FeedPorts ports;
  private final Journal journal;
  private final PaperExchange exchange;
  private final Deque<AutoCloseable> running = new ArrayDeque<>();

  public Feeds(
      FeedsSettings settings,
      PaperOrders paperOrders,
      TradingStore store,
      ExecutionReports reports,
      PriceAlerts alerts,
      MarketBoard board,
      MeterRegistry registry,
      FeedPorts ports,
      InstantSource clock) {
    this.settings = settings;
    this.ports = ports;
    this.journal = new Journal(ports.threads(), ports.waits(), ports.delays());
    this.alerts = alerts;
    this.board = board;
    this.clock = clock;
    this.metrics = new FeedMetrics(registry);
    this.exchange =
        new PaperExchange(markets, paperOrders, store, reports, journal, metrics, clock);
  }

  /** Starts; returns when the instruments are known and the market is being watched. */
  public void start() {
    running.push(journal);
    var rest =
        new BinanceMarketRest(
            ports.http(),
            settings.rest(),
            new WeightBudget(clock),
            ReadGuard.standard(ports.waits(), clock));
    List<Instrument> instruments = instruments(rest);
    board.instruments(instruments);
    instruments.forEach(instrument -> markets.put(instrument.symbol(), new Market(instrument)));
    exchange.restore();
    running.push(Repeated.savingPlaces(exchange, ports.threads(), ports.waits()));
    running.push(Repeated.lookingAtTheClock(exchange, ports.threads(), ports.waits()));
    running.push(Repeated.takingStrays(exchange, ports.threads(), ports.waits()));
    var prices = new PriceWriter(markets.values(), board, clock);
    metrics.watch(prices);
    var closes = new CloseWriter(markets.keySet(), rest, board, clock);
    var alertWatch =
        new AlertWatch(
            markets.keySet(),
            alerts,
            (symbol, interval, from) -> bars(rest, symbol, interval, from),
            clock);
    var stream =
        new MarketStream(
            ports.sockets(),
            rest,
            clock,
            ports.delays(),
            ports.random(),
            new MarketFeed(markets, exchange::heard, prices::barClosed, alertWatch, metrics, clock),
            MarketStreamSettings.standard(settings.streams()));
    running.push(stream);
    stream.watch(instruments);
    running.push(Repeated.writingPrices(prices, ports.threads(), ports.waits()));
    running.push(Repeated.writingCloses(closes, ports.threads(), ports.waits()));
    running.push(Repeated.watchingAlerts(alertWatch, ports.threads(), ports.waits()));
  }

  /** Says what is to be done when another feed has become the paper venue: this one must end. */
  public void whenReplaced(Runnable act) {
    exchange.whenReplaced(act);
  }

  /** What takes paper orders from their queue. */
  public MessageHandler<PaperOrderV1> paperOrders() {
    return new PaperOrderHandler(exchange);
  }

  /** Whether orders could trade at once, by market. */
  public Map<Symbol, Boolean> readiness() {
    Instant now = clock.instant();
    var ready = new TreeMap<Symbol, Boolean>();
    settings
        .symbols()
        .forEach(
            symbol -> {
              Market market = markets.get(symbol);
              ready.put(symbol, market != null && market.isReady(now));
            });
    return ready;
  }

  /** Whether orders could trade at once in every watched market. */
  public boolean isHealthy() {
    return !readiness().containsValue(false);
  }

  /**
   * Hears no more of the market, stores and reports what it holds, and closes. What could not be
   * stored in time is lost to nobody: the next feed begins with what is stored and what waits.
   *
   * @return whether everything was stored and reported
   */
  public boolean finish(Duration most) {
    while (running.size() > 1) {
      closeOne();
    }
    exchange.savePlaces();
    boolean whole = journal.isEmptyWithin(most);
    close();
    return whole;
  }

  @Override
  public void close() {
    while (!running.isEmpty()) {
      closeOne();
    }
  }

  private static Optional<List<Candle>> bars(
      BinanceMarketRest rest, Symbol symbol, Duration interval, Instant from) {
    return rest.candlesFrom(symbol, interval, from, PastBars.BARS_MAX)
            instanceof Reading.Read<List<Candle>>(var bars, var _)
        ? Optional.of(bars)
        : Optional.empty();
  }

  private void closeOne() {
    try {
      running.pop().close();
    } catch (Exception e) {
      LOG.atWarn().setCause(e).log("feed.close-failed");
    }
  }

  private List<Instrument> instruments(BinanceMarketRest rest) {
    while (true) {
      if (rest.instruments() instanceof Reading.Read<List<Instrument>>(var all, var _)) {
        List<Instrument> wanted =
            all.stream()
                .filter(instrument -> settings.symbols().contains(instrument.symbol()))
                .toList();
        if (wanted.size() == settings.symbols().size()) {
          return wanted;
        }
      }
      LOG.atWarn().log("feed.instruments-missing");
      try {
        ports.waits().waitFor(ASK_AGAIN_AFTER);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Interrupted", e);
      }
    }
  }
}
