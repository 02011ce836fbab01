package io.patriot.testkit;

import io.patriot.application.market.InstrumentCatalogue;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.market.Symbol;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Markets that stay as they are. */
public final class FixedInstruments implements InstrumentCatalogue {
  private final SortedMap<Symbol, Instrument> bySymbol;

  public FixedInstruments(List<Instrument> instruments) {
    var sorted = new TreeMap<Symbol, Instrument>();
    instruments.forEach(instrument -> sorted.put(instrument.symbol(), instrument));
    bySymbol = Collections.unmodifiableSortedMap(sorted);
  }

  /** BTCUSDT and ETHUSDT. */
  public static FixedInstruments bitcoinAndEther() {
    return new FixedInstruments(List.of(MarketExamples.BTCUSDT, MarketExamples.ETHUSDT));
  }

  @Override
  public Optional<Instrument> find(Symbol symbol) {
    return Optional.ofNullable(bySymbol.get(symbol));
  }

  @Override
  public List<Instrument> all() {
    return List.copyOf(bySymbol.values());
  }
}
