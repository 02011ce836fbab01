package io.patriot.feeds;

import io.patriot.application.market.MarketBoard;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down what each market closed at on past days: at the start, and when another day is over.
 * The venue is asked for all days each time, so a day that was missed is there with the next one.
 */
final class CloseWriter {
  private static final Logger LOG = LoggerFactory.getLogger(CloseWriter.class);
  private static final Duration DAY = Duration.ofDays(1);

  private final Collection<Symbol> symbols;
  private final BinanceMarketRest rest;
  private final MarketBoard board;
  private final InstantSource clock;
  private final Map<Symbol, LocalDate> written = new TreeMap<>();

  CloseWriter(
      Collection<Symbol> symbols, BinanceMarketRest rest, MarketBoard board, InstantSource clock) {
    this.symbols = List.copyOf(symbols);
    this.rest = rest;
    this.board = board;
    this.clock = clock;
  }

  /** Asks for the markets whose last day is not written down yet; throws when it cannot be. */
  void look() {
    symbols.forEach(this::look);
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
