package io.patriot.feeds;

import io.patriot.application.market.MarketBoard;
import io.patriot.application.time.Waits;
import io.patriot.domain.market.Candle;
import io.patriot.domain.market.DailyCloses;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Price;
import io.patriot.exchanges.binance.BinanceMarketRest;
import io.patriot.exchanges.binance.Reading;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down what each market closed at on past days: at the start, and when another day is over.
 * The venue is asked for all days each time, so a day that was missed is there with the next one.
 */
final class CloseWriter implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CloseWriter.class);
  private static final Duration LOOK_EVERY = Duration.ofMinutes(1);
  private static final Duration DAY = Duration.ofDays(1);

  private final Collection<Symbol> symbols;
  private final BinanceMarketRest rest;
  private final MarketBoard board;
  private final Waits waits;
  private final InstantSource clock;
  private final Map<Symbol, LocalDate> written = new TreeMap<>();
  private final Thread thread;

  CloseWriter(
      Collection<Symbol> symbols,
      BinanceMarketRest rest,
      MarketBoard board,
      ThreadFactory threads,
      Waits waits,
      InstantSource clock) {
    this.symbols = List.copyOf(symbols);
    this.rest = rest;
    this.board = board;
    this.waits = waits;
    this.clock = clock;
    this.thread = threads.newThread(this::run);
  }

  void start() {
    thread.start();
  }

  @Override
  public void close() {
    thread.interrupt();
  }

  private void run() {
    while (true) {
      try {
        symbols.forEach(this::look);
        waits.waitFor(LOOK_EVERY);
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.atWarn().setCause(e).log("feed.closes-failed");
      }
    }
  }

  private void look(Symbol symbol) {
    Instant now = clock.instant();
    LocalDate yesterday = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1);
    if (yesterday.equals(written.get(symbol))) {
      return;
    }
    switch (rest.candles(symbol, DAY, DailyCloses.DAYS_MAX)) {
      case Reading.Read<List<Candle>>(var candles, var _) -> {
        DailyCloses closes = closes(symbol, candles, now);
        board.dailyCloses(List.of(closes));
        if (closes.days() > 0) {
          written.put(symbol, closes.byDay().lastKey());
        }
      }
      case Reading.Unavailable<List<Candle>> no ->
          LOG.atWarn().addKeyValue("symbol", symbol).addKeyValue("why", no).log("feed.no-closes");
      case Reading.VenueError<List<Candle>> no ->
          LOG.atWarn().addKeyValue("symbol", symbol).addKeyValue("why", no).log("feed.no-closes");
    }
  }

  /** Only of days that are over; the newest bar is still open. */
  private static DailyCloses closes(Symbol symbol, List<Candle> candles, Instant now) {
    var byDay = new TreeMap<LocalDate, Price>();
    for (Candle candle : candles) {
      if (!candle.closeTime().isAfter(now)) {
        byDay.put(LocalDate.ofInstant(candle.openTime(), ZoneOffset.UTC), candle.close());
      }
    }
    return DailyCloses.newest(symbol, byDay);
  }
}
