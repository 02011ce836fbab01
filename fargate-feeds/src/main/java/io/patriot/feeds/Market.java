package io.patriot.feeds;

import io.patriot.application.market.MarketSummary;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.market.Quote;
import io.patriot.domain.money.Price;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.Side;
import io.patriot.exchanges.binance.BookTicks;
import io.patriot.exchanges.binance.DayTicker;
import io.patriot.exchanges.binance.QuoteTicks;
import io.patriot.exchanges.binance.TradeTicks;
import io.patriot.simulation.MarketState;
import io.patriot.simulation.MatchingEngine;
import io.patriot.simulation.OrderBook;
import io.patriot.simulation.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One market as the feed knows it: the venue's book, the newest quote and trade, and the paper
 * orders that wait in it.
 *
 * <p>The newest quote overwrites the one before. Book and engine are touched under one lock, by the
 * thread that reads the market and by those that bring paper orders; nothing under it waits for
 * anything.
 */
final class Market {
  /** A quote older than this is no longer written down as the price. */
  static final Duration FRESH_FOR = Duration.ofSeconds(5);

  private final Instrument instrument;
  private final OrderBook book;
  private final MatchingEngine engine;
  private final WaitingOrders waiting;
  private final ReduceOnlyGuard reduceOnly;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile @Nullable Heard quote;
  private volatile @Nullable Price lastTrade;
  private volatile @Nullable DayTicker day;

  Market(Instrument instrument) {
    this.instrument = instrument;
    this.book = new OrderBook(instrument);
    this.engine = new MatchingEngine(book);
    this.waiting = new WaitingOrders(engine);
    this.reduceOnly = new ReduceOnlyGuard(PaperExchange.FEES, waiting);
  }

  private record Heard(QuoteTicks ticks, Instant at) {}

  Instrument instrument() {
    return instrument;
  }

  void quoted(QuoteTicks ticks, Instant now) {
    quote = new Heard(ticks, now);
  }

  void ticked(DayTicker ticker) {
    day = ticker;
  }

  void traded(TradeTicks trade, Instant now, BiConsumer<Market, List<Outcome>> listener) {
    Price price = instrument.fromTicks(trade.priceTicks());
    lastTrade = price;
    happens(
        engine -> {
          List<Outcome> outcomes =
              engine.onTrade(trade.priceTicks(), trade.lots(), trade.buyerIsMaker(), now);
          waiting.traded(price);
          return outcomes;
        },
        listener);
  }

  void bookReset(BookTicks levels, Instant now, BiConsumer<Market, List<Outcome>> listener) {
    happens(
        engine -> {
          book.beginSnapshot();
          set(levels);
          book.endSnapshot();
          return engine.onBookChange(now);
        },
        listener);
  }

  void bookChanged(BookTicks levels, Instant now, BiConsumer<Market, List<Outcome>> listener) {
    happens(
        engine -> {
          set(levels);
          return engine.onBookChange(now);
        },
        listener);
  }

  /**
   * Lets something happen in the market. What it did to orders, and that the price of one has come,
   * is told before anything else can happen, so that a fill and a cancellation are never told the
   * wrong way round.
   */
  void happens(
      Function<MatchingEngine, List<Outcome>> event, BiConsumer<Market, List<Outcome>> listener) {
    lock.lock();
    try {
      List<Outcome> outcomes = event.apply(engine);
      waiting.bookMoved();
      if (!outcomes.isEmpty() || waiting.hasDue()) {
        listener.accept(this, outcomes);
      }
    } finally {
      lock.unlock();
    }
  }

  void gapped() {
    lock.lock();
    try {
      book.markGapped();
    } finally {
      lock.unlock();
    }
  }

  /** Works on the engine while nobody else does. */
  <T> T matching(Function<MatchingEngine, T> work) {
    lock.lock();
    try {
      return work.apply(engine);
    } finally {
      lock.unlock();
    }
  }

  /** What keeps reduce-only orders from opening; to be touched only while matching. */
  ReduceOnlyGuard reduceOnly() {
    return reduceOnly;
  }

  /** The orders that wait for a price; to be touched only while matching. */
  WaitingOrders waiting() {
    return waiting;
  }

  /** Takes an order back that rests or waits; no outcome when there is none. */
  List<Outcome> cancel(MatchingEngine held, OrderId id) {
    return waiting.has(id) ? waiting.cancel(id) : held.cancel(id);
  }

  /** Whether orders could trade at once now. */
  boolean isReady(Instant now) {
    return matching(engine -> engine.market(now)) == MarketState.READY && summary(now).isPresent();
  }

  /** The market at a glance; nothing while its newest quote is old. */
  Optional<MarketSummary> summary(Instant now) {
    Heard heard = quote;
    if (heard == null || Duration.between(heard.at(), now).compareTo(FRESH_FOR) > 0) {
      return Optional.empty();
    }
    QuoteTicks ticks = heard.ticks();
    Price bid = instrument.fromTicks(ticks.bidTicks());
    Price traded = lastTrade;
    var newest =
        new Quote(
            instrument.symbol(),
            bid,
            instrument.fromLots(ticks.bidLots()),
            instrument.fromTicks(ticks.askTicks()),
            instrument.fromLots(ticks.askLots()),
            traded == null ? bid : traded,
            heard.at());
    DayTicker ticker = day;
    return Optional.of(
        new MarketSummary(
            newest,
            ticker == null
                ? null
                : new MarketSummary.Day(
                    ticker.change(), ticker.high(), ticker.low(), ticker.volume())));
  }

  private void set(BookTicks levels) {
    for (int i = 0; i < levels.bidCount(); i++) {
      book.set(Side.BUY, levels.bidTicks(i), levels.bidLots(i));
    }
    for (int i = 0; i < levels.askCount(); i++) {
      book.set(Side.SELL, levels.askTicks(i), levels.askLots(i));
    }
  }
}
