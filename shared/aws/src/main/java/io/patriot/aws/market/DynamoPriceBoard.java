package io.patriot.aws.market;

import io.patriot.application.market.MarketSummary;
import io.patriot.application.market.PriceBoard;
import io.patriot.aws.table.Dynamo;
import io.patriot.aws.table.Item;
import io.patriot.aws.table.Key;
import io.patriot.aws.table.Keys;
import io.patriot.domain.market.DailyCloses;
import io.patriot.domain.market.Quote;
import io.patriot.domain.market.Symbol;
import io.patriot.events.Wire;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The newest prices, read from their pages. */
public final class DynamoPriceBoard implements PriceBoard {
  private final Dynamo dynamo;
  private final Wire wire;
  private final String venue;
  private final PricePages pages;

  public DynamoPriceBoard(Dynamo dynamo, Wire wire, String venue) {
    this.dynamo = dynamo;
    this.wire = wire;
    this.venue = venue;
    this.pages = new PricePages(wire, venue);
  }

  @Override
  public Optional<MarketSummary> summary(Symbol symbol) {
    return dynamo
        .get(dynamo.tables().market(), pages.pageOf(symbol))
        .flatMap(page -> pages.summary(page, symbol));
  }

  @Override
  public Map<Symbol, Quote> quotes(Collection<Symbol> symbols) {
    List<Key> keys = symbols.stream().map(pages::pageOf).distinct().toList();
    Map<Key, Item> found = dynamo.getAll(Map.of(dynamo.tables().market(), keys));
    return pages.quotes(symbols, found);
  }

  @Override
  public Map<Symbol, DailyCloses> closes(Collection<Symbol> symbols) {
    List<Key> keys = symbols.stream().distinct().map(one -> Keys.closes(venue, one)).toList();
    Map<Key, Item> found = dynamo.getAll(Map.of(dynamo.tables().market(), keys));
    var closes = new TreeMap<Symbol, DailyCloses>();
    for (Symbol symbol : symbols) {
      Item item = found.get(Keys.closes(venue, symbol));
      if (item != null) {
        closes.put(symbol, wire.read(item.text(Item.JSON), DailyClosesV1.class).toDomain(symbol));
      }
    }
    return closes;
  }
}
