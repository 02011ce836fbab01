package io.patriot.application.market;

import io.patriot.domain.market.DailyCloses;
import io.patriot.domain.market.Quote;
import io.patriot.domain.market.Symbol;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * The newest prices that the feeds wrote down; a page every few seconds, so mind the age of a
 * quote.
 */
public interface PriceBoard {
  Optional<MarketSummary> summary(Symbol symbol);

  /** The quotes of those symbols that have one, in one reading. */
  Map<Symbol, Quote> quotes(Collection<Symbol> symbols);

  /** What those symbols closed at on past days, of which that was written down, in one reading. */
  Map<Symbol, DailyCloses> closes(Collection<Symbol> symbols);
}
