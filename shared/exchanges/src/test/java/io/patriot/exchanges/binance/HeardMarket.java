package io.patriot.exchanges.binance;

import io.patriot.domain.market.Candle;
import io.patriot.domain.market.Symbol;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A listener that writes down what it hears and builds the books. */
final class HeardMarket implements MarketListener {
  final List<QuoteTicks> quotes = Collections.synchronizedList(new ArrayList<>());
  final List<TradeTicks> trades = Collections.synchronizedList(new ArrayList<>());
  final List<Candle> ended = Collections.synchronizedList(new ArrayList<>());
  final List<Candle> open = Collections.synchronizedList(new ArrayList<>());
  final List<DayTicker> tickers = Collections.synchronizedList(new ArrayList<>());
  final List<StreamState> states = Collections.synchronizedList(new ArrayList<>());
  private final Map<Symbol, Map<Long, Long>> bids = new HashMap<>();
  private final Map<Symbol, Map<Long, Long>> asks = new HashMap<>();
  int resets;
  int changes;

  @Override
  public void onQuote(QuoteTicks quote) {
    quotes.add(quote);
  }

  @Override
  public void onTrade(TradeTicks trade) {
    trades.add(trade);
  }

  @Override
  public synchronized void onBookReset(BookTicks book) {
    resets++;
    bids.remove(book.instrument().symbol());
    asks.remove(book.instrument().symbol());
    take(book);
  }

  @Override
  public synchronized void onBookChange(BookTicks change) {
    changes++;
    take(change);
  }

  private void take(BookTicks levels) {
    for (int i = 0; i < levels.bidCount(); i++) {
      TrueBook.put(side(bids, levels.instrument().symbol()), levels.bidTicks(i), levels.bidLots(i));
    }
    for (int i = 0; i < levels.askCount(); i++) {
      TrueBook.put(side(asks, levels.instrument().symbol()), levels.askTicks(i), levels.askLots(i));
    }
  }

  private static Map<Long, Long> side(Map<Symbol, Map<Long, Long>> sides, Symbol symbol) {
    return sides.computeIfAbsent(symbol, _ -> new TreeMap<>());
  }

  synchronized Map<Long, Long> bids(Symbol symbol) {
    return new TreeMap<>(side(bids, symbol));
  }

  synchronized Map<Long, Long> asks(Symbol symbol) {
    return new TreeMap<>(side(asks, symbol));
  }

  @Override
  public void onCandle(Candle candle, boolean closed) {
    (closed ? ended : open).add(candle);
  }

  @Override
  public void onTicker24h(DayTicker ticker) {
    tickers.add(ticker);
  }

  @Override
  public void onState(StreamState state) {
    states.add(state);
  }
}
