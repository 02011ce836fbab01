package io.patriot.aws.market;

import io.patriot.application.market.MarketSummary;
import io.patriot.aws.table.Item;
import io.patriot.aws.table.Key;
import io.patriot.aws.table.Keys;
import io.patriot.domain.market.Quote;
import io.patriot.domain.market.Symbol;
import io.patriot.events.Wire;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How prices are packed: a page holds one attribute for each of its symbols, so that feeds that
 * watch different symbols can write the same page.
 */
public final class PricePages {
  private static final String PREFIX = "q:";

  private final Wire wire;
  private final String venue;

  public PricePages(Wire wire, String venue) {
    this.wire = wire;
    this.venue = venue;
  }

  public Key pageOf(Symbol symbol) {
    return Keys.pricePage(venue, symbol);
  }

  public Optional<MarketSummary> summary(Item page, Symbol symbol) {
    return page.find(attribute(symbol))
        .map(json -> wire.read(json, MarketSummaryV1.class).toApplication(symbol));
  }

  /** The quotes of those symbols that have one on these pages. */
  public Map<Symbol, Quote> quotes(Collection<Symbol> symbols, Map<Key, Item> found) {
    var quotes = new TreeMap<Symbol, Quote>();
    for (Symbol symbol : symbols) {
      Item page = found.get(pageOf(symbol));
      if (page != null) {
        summary(page, symbol).ifPresent(summary -> quotes.put(symbol, summary.quote()));
      }
    }
    return quotes;
  }

  String attribute(Symbol symbol) {
    return PREFIX + symbol;
  }

  String text(MarketSummary summary) {
    return wire.write(MarketSummaryV1.of(summary));
  }
}
