package io.patriot.exchanges.binance;

import io.patriot.domain.market.Candle;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.market.Symbol;
import io.patriot.exchanges.timing.Delays;
import io.patriot.exchanges.ws.WebSocketPort;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;

/**
 * The live market data of some Binance markets: quotes, trades, books, one-minute bars and day
 * figures, kept whole over lost connections. One socket a route, shared by all markets, open while
 * any is watched.
 *
 * <p>All calls to the listener happen one at a time, whichever socket they come from.
 */
public final class MarketStream implements AutoCloseable {
  /** Three streams a market on the busier route, and the venue's limit of streams a connection. */
  public static final int MARKETS_MAX = BinanceFacts.STREAMS_PER_CONNECTION_MAX / 3;

  private static final int BARS_A_FETCH = 1000;

  private final ReentrantLock lock = new ReentrantLock();
  private final BinanceMarketRest rest;
  private final InstantSource clock;
  private final MarketListener listener;
  private final Map<Route, RouteKeeper> keepers = new EnumMap<>(Route.class);
  private final QuestionQueue<DepthSnapshot> snapshots;
  private final QuestionQueue<List<Candle>> missingBars;
  private final Needs needs = new Needs();
  private Map<Symbol, WatchedMarket> markets = Map.of();
  private SymbolTable symbols = SymbolTable.of(List.of());
  private boolean closed;
  private long frames;
  private long ignored;
  private long malformed;
  private long unusableBefore;
  private long gapsBefore;

  /** A stream that stands still until something is watched. */
  public MarketStream(
      WebSocketPort sockets,
      BinanceMarketRest rest,
      InstantSource clock,
      Delays delays,
      RandomGenerator random,
      MarketListener listener,
      MarketStreamSettings settings) {
    this.rest = rest;
    this.clock = clock;
    this.listener = listener;
    this.snapshots = new QuestionQueue<>("depth", lock, delays, rest::depth, this::snapshotCame);
    this.missingBars =
        new QuestionQueue<>("klines", lock, delays, this::askForBars, this::barsCame);
    for (Route route : Route.values()) {
      keepers.put(
          route,
          new RouteKeeper(route, settings, lock, sockets, clock, delays, random, new FrameTaker()));
    }
  }

  /**
   * From now on exactly these markets are watched. An instrument whose grid has changed begins
   * anew.
   */
  public void watch(Collection<Instrument> instruments) {
    if (instruments.size() > MARKETS_MAX) {
      throw new IllegalArgumentException("More markets than a connection carries: " + MARKETS_MAX);
    }
    lock.lock();
    try {
      if (closed) {
        throw new IllegalStateException("The stream is closed");
      }
      markets = marketsOf(instruments);
      symbols = SymbolTable.of(markets.keySet());
      keepers.forEach((route, keeper) -> keeper.want(streams(route), symbols));
    } finally {
      lock.unlock();
    }
  }

  private Map<Symbol, WatchedMarket> marketsOf(Collection<Instrument> instruments) {
    var wanted = new LinkedHashMap<Symbol, WatchedMarket>();
    for (Instrument instrument : instruments) {
      WatchedMarket known = markets.get(instrument.symbol());
      wanted.put(
          instrument.symbol(),
          known != null && known.instrument().equals(instrument)
              ? known
              : new WatchedMarket(instrument, listener, needs));
    }
    for (WatchedMarket old : markets.values()) {
      if (wanted.get(old.instrument().symbol()) != old) {
        unusableBefore += old.unusable();
        gapsBefore += old.gaps();
        snapshots.forget(old.instrument().symbol());
        missingBars.forget(old.instrument().symbol());
      }
    }
    return wanted;
  }

  private Set<String> streams(Route route) {
    var streams = new LinkedHashSet<String>();
    for (StreamKind kind : StreamKind.values()) {
      if (kind.route() == route) {
        markets.keySet().forEach(symbol -> streams.add(kind.streamOf(symbol)));
      }
    }
    return streams;
  }

  private void snapshotCame(Symbol symbol, DepthSnapshot snapshot) {
    WatchedMarket market = markets.get(symbol);
    if (market != null) {
      market.onSnapshot(snapshot);
    }
  }

  private Reading<List<Candle>> askForBars(Symbol symbol) {
    Instant from;
    lock.lock();
    try {
      WatchedMarket market = markets.get(symbol);
      if (market == null) {
        return new Reading.Read<>(List.of(), 0);
      }
      from = market.barsMissingFrom();
    } finally {
      lock.unlock();
    }
    return rest.candlesFrom(symbol, WatchedMarket.BAR, from, BARS_A_FETCH);
  }

  private void barsCame(Symbol symbol, List<Candle> bars) {
    WatchedMarket market = markets.get(symbol);
    if (market != null) {
      market.onBarsFetched(bars, clock.millis());
    }
  }

  /** Whether every watched market's book and bars are whole and its streams speak. */
  public boolean isHealthy() {
    lock.lock();
    try {
      return keepers.values().stream().allMatch(RouteKeeper::isHealthy)
          && markets.values().stream().allMatch(WatchedMarket::isWhole);
    } finally {
      lock.unlock();
    }
  }

  public StreamCounts counts() {
    lock.lock();
    try {
      long unusable = unusableBefore;
      long gaps = gapsBefore;
      for (WatchedMarket market : markets.values()) {
        unusable += market.unusable();
        gaps += market.gaps();
      }
      long lost = keepers.values().stream().mapToLong(RouteKeeper::connectionsLost).sum();
      return new StreamCounts(frames, ignored, malformed, unusable, gaps, lost);
    } finally {
      lock.unlock();
    }
  }

  /** Says goodbye to the venue; the listener hears nothing more. */
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      snapshots.close();
      missingBars.close();
      keepers.values().forEach(RouteKeeper::close);
      markets = Map.of();
    } finally {
      lock.unlock();
    }
  }

  /** Hands the markets' needs to the queues. */
  private final class Needs implements WatchedMarket.Needs {
    @Override
    public void snapshot(Symbol symbol) {
      snapshots.want(symbol);
    }

    @Override
    public void bars(Symbol symbol) {
      missingBars.want(symbol);
    }
  }

  /** Takes what the routes bring, under the lock. */
  private final class FrameTaker implements RouteKeeper.Owner {
    @Override
    public SymbolTable symbols() {
      return symbols;
    }

    @Override
    public void onFrame(Frame frame, boolean overlapping) {
      frames++;
      switch (frame) {
        case Frame.BookTickerFrame quote -> {
          WatchedMarket market = markets.get(quote.symbol());
          if (market != null) {
            market.onQuote(quote, overlapping);
          }
        }
        case Frame.TradeFrame trade -> {
          WatchedMarket market = markets.get(trade.symbol());
          if (market != null) {
            market.onTrade(trade, overlapping);
          }
        }
        case DepthFrame depth -> {
          WatchedMarket market = markets.get(depth.symbol());
          if (market != null) {
            market.onDepth(depth);
          }
        }
        case Frame.KlineFrame bar -> {
          WatchedMarket market = markets.get(bar.symbol());
          if (market != null) {
            market.onBar(bar, overlapping);
          }
        }
        case Frame.TickerFrame ticker -> {
          WatchedMarket market = markets.get(ticker.symbol());
          if (market != null) {
            market.onTicker(ticker, overlapping);
          }
        }
        case Frame.Malformed _ -> malformed++;
        case Frame.AggTradeFrame _,
            Frame.MarkPriceFrame _,
            Frame.Ack _,
            Frame.Shutdown _,
            Frame.Ignored _ ->
            ignored++;
      }
    }

    @Override
    public void onLost(Route route) {
      if (route == Route.PUBLIC) {
        markets.values().forEach(WatchedMarket::booksLost);
      }
    }

    @Override
    public void onReady(Route route) {
      if (route == Route.MARKET) {
        markets.values().forEach(market -> market.barsBack(clock.millis()));
      }
    }

    @Override
    public void onState(StreamState state) {
      listener.onState(state);
    }
  }
}
