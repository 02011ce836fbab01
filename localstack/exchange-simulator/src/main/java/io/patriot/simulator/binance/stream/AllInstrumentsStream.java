package io.patriot.simulator.binance.stream;

import io.patriot.simulator.binance.json.JsonText;
import io.patriot.simulator.binance.market.BestQuote;
import io.patriot.simulator.binance.market.InstrumentMarket;
import io.patriot.simulator.binance.market.MarketListener;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The streams that carry every instrument: best quotes each five seconds, day statistics each
 * second.
 */
final class AllInstrumentsStream implements MarketListener {
  private static final long BOOK_TICKER_MS = 5000;
  private static final long TICKER_MS = 1000;

  private final List<InstrumentMarket> markets;
  private final Topic bookTicker;
  private final Topic miniTickers;
  private final Topic tickers;
  private final Every quotes = new Every(BOOK_TICKER_MS);
  private final Every days = new Every(TICKER_MS);
  private final Map<InstrumentMarket, BestQuote> told = new HashMap<>();

  AllInstrumentsStream(
      List<InstrumentMarket> markets, Topic bookTicker, Topic miniTickers, Topic tickers) {
    this.markets = markets;
    this.bookTicker = bookTicker;
    this.miniTickers = miniTickers;
    this.tickers = tickers;
  }

  @Override
  public void timePassed(long nowMs) {
    if (quotes.isDue(nowMs)) {
      for (InstrumentMarket market : markets) {
        BestQuote quote = market.quote();
        if (!quote.equals(told.put(market, quote))) {
          bookTicker.publish(() -> TradeStreams.write(new JsonText(), quote));
        }
      }
    }
    if (days.isDue(nowMs)) {
      miniTickers.publish(() -> list((json, market) -> TickerFrames.mini(json, market, nowMs)));
      tickers.publish(() -> list((json, market) -> TickerFrames.full(json, market, nowMs)));
    }
  }

  @Override
  public long nextDueMs(long nowMs) {
    long dueMs = bookTicker.isWanted() ? quotes.nextDueMs() : Long.MAX_VALUE;
    return miniTickers.isWanted() || tickers.isWanted() ? Math.min(dueMs, days.nextDueMs()) : dueMs;
  }

  private JsonText list(Entry entry) {
    var json = new JsonText().openList();
    markets.forEach(market -> entry.write(json, market));
    return json.closeList();
  }

  private interface Entry {
    JsonText write(JsonText json, InstrumentMarket market);
  }
}
