package io.patriot.testkit;

import io.patriot.application.market.MarketBoard;
import io.patriot.application.market.MarketSummary;
import io.patriot.application.market.PriceBoard;
import io.patriot.domain.market.Candle;
import io.patriot.domain.market.DailyCloses;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.market.Quote;
import io.patriot.domain.market.Symbol;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The newest prices, in memory: what a feed writes is what everyone reads. */
public final class InMemoryPriceBoard implements PriceBoard, MarketBoard {
  private final Map<Symbol, MarketSummary> summaries = new TreeMap<>();
  private final Map<Symbol, Instrument> instruments = new TreeMap<>();
  private final Map<Symbol, DailyCloses> closes = new TreeMap<>();
  private final List<Candle> closed = new ArrayList<>();

  /** Bitcoin and ether with fresh quotes. */
  public static InMemoryPriceBoard at(HandTurnedClock clock) {
    var board = new InMemoryPriceBoard();
    board.put(MarketExamples.aBitcoinQuote(clock.instant()));
    board.put(MarketExamples.anEtherQuote(clock.instant()));
    return board;
  }

  public void put(Quote quote) {
    put(new MarketSummary(quote, null));
  }

  public synchronized void put(MarketSummary summary) {
    summaries.put(summary.quote().symbol(), summary);
  }

  public synchronized void forget(Symbol symbol) {
    summaries.remove(symbol);
  }

  @Override
  public synchronized Optional<MarketSummary> summary(Symbol symbol) {
    return Optional.ofNullable(summaries.get(symbol));
  }

  @Override
  public synchronized Map<Symbol, Quote> quotes(Collection<Symbol> symbols) {
    var quotes = new TreeMap<Symbol, Quote>();
    symbols.forEach(symbol -> summary(symbol).ifPresent(s -> quotes.put(symbol, s.quote())));
    return quotes;
  }

  @Override
  public synchronized Map<Symbol, DailyCloses> closes(Collection<Symbol> symbols) {
    var found = new TreeMap<>(closes);
    found.keySet().retainAll(symbols);
    return found;
  }

  @Override
  public synchronized void dailyCloses(Collection<DailyCloses> written) {
    written.forEach(one -> closes.put(one.symbol(), one));
  }

  @Override
  public synchronized void instruments(Collection<Instrument> written) {
    written.forEach(instrument -> instruments.put(instrument.symbol(), instrument));
  }

  @Override
  public void prices(Collection<MarketSummary> written) {
    written.forEach(this::put);
  }

  @Override
  public synchronized void closed(Collection<Candle> candles) {
    closed.addAll(candles);
  }

  /** The instruments that were written, by symbol. */
  public synchronized List<Instrument> writtenInstruments() {
    return List.copyOf(instruments.values());
  }

  /** The bars that were written as closed, first to last. */
  public synchronized List<Candle> closedBars() {
    return List.copyOf(closed);
  }
}
