package io.patriot.application.market;

import io.patriot.domain.market.Instrument;
import io.patriot.domain.market.Symbol;
import java.util.List;
import java.util.Optional;

/** The markets that can be traded here. */
public interface InstrumentCatalogue {
  Optional<Instrument> find(Symbol symbol);

  /** All instruments, by symbol. */
  List<Instrument> all();

  /**
   * The instrument of a symbol that must be there because something is already held or ordered in
   * it.
   */
  default Instrument require(Symbol symbol) {
    return find(symbol).orElseThrow(() -> new IllegalStateException("No instrument for " + symbol));
  }
}
