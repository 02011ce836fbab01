package io.patriot.portfolio;

import io.patriot.application.market.PriceBoard;
import io.patriot.application.risk.RiskWatches.Watched;
import io.patriot.domain.market.DailyCloses;
import io.patriot.domain.market.Quote;
import io.patriot.domain.market.Symbol;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is known of the markets of many accounts: their prices of now, and what they closed at on
 * past days. Closes change once a day, so they are asked for seldom.
 */
final class MarketPast {
  private static final Duration CLOSES_KEPT = Duration.ofHours(1);

  private final PriceBoard prices;
  private final Symbol benchmark;
  private Map<Symbol, DailyCloses> closes = Map.of();

  /** Also those that nothing is known of. */
  private Set<Symbol> asked = Set.of();

  private Instant readAt = Instant.EPOCH;

  MarketPast(PriceBoard prices, Symbol benchmark) {
    this.prices = prices;
    this.benchmark = benchmark;
  }

  /** The markets at one moment. */
  record Seen(Map<Symbol, Quote> quotes, Map<Symbol, DailyCloses> closes, Symbol benchmark) {}

  Seen of(Collection<Watched> accounts, Instant now) {
    var symbols = new TreeSet<Symbol>();
    accounts.forEach(account -> symbols.addAll(account.book().markets()));
    Map<Symbol, Quote> quotes = symbols.isEmpty() ? Map.of() : prices.quotes(symbols);
    symbols.add(benchmark);
    return new Seen(quotes, closes(symbols, now), benchmark);
  }

  private Map<Symbol, DailyCloses> closes(SortedSet<Symbol> symbols, Instant now) {
    boolean old = now.isAfter(readAt.plus(CLOSES_KEPT));
    if (old || !asked.containsAll(symbols)) {
      asked = Set.copyOf(symbols);
      closes = new TreeMap<>(prices.closes(symbols));
      readAt = now;
    }
    return closes;
  }
}
