package io.patriot.aws.market;

import io.patriot.application.market.MarketBoard;
import io.patriot.application.market.MarketSummary;
import io.patriot.aws.bus.EventPublisher;
import io.patriot.aws.table.Change;
import io.patriot.aws.table.Dynamo;
import io.patriot.aws.table.Item;
import io.patriot.aws.table.Key;
import io.patriot.aws.table.Keys;
import io.patriot.aws.table.Value;
import io.patriot.domain.market.Candle;
import io.patriot.domain.market.DailyCloses;
import io.patriot.domain.market.Instrument;
import io.patriot.events.Wire;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;

/** Where a feed writes down instruments, prices and closed bars. */
public final class DynamoMarketBoard implements MarketBoard {
  /** An expression is at most 4 KB; this many symbols stay well below it. */
  private static final int SYMBOLS_PER_WRITE_MAX = 100;

  private final Dynamo dynamo;
  private final Wire wire;
  private final String venue;
  private final PricePages pages;
  private final Bars bars;
  private final EventPublisher publisher;

  public DynamoMarketBoard(Dynamo dynamo, Wire wire, String venue, EventPublisher publisher) {
    this.dynamo = dynamo;
    this.wire = wire;
    this.venue = venue;
    this.pages = new PricePages(wire, venue);
    this.bars = new Bars(wire, venue);
    this.publisher = publisher;
  }

  @Override
  public void instruments(Collection<Instrument> instruments) {
    dynamo.putAll(
        dynamo.tables().market(),
        instruments.stream()
            .map(
                instrument ->
                    Item.at(Keys.instrument(venue, instrument.symbol()))
                        .with(Item.JSON, wire.write(InstrumentV1.of(instrument))))
            .toList());
  }

  @Override
  public void prices(Collection<MarketSummary> summaries) {
    var byPage = new LinkedHashMap<Key, List<MarketSummary>>();
    for (MarketSummary summary : summaries) {
      byPage
          .computeIfAbsent(pages.pageOf(summary.quote().symbol()), _ -> new ArrayList<>())
          .add(summary);
    }
    byPage.forEach(this::write);
  }

  /** Nothing is written of a market of which nothing is known. */
  @Override
  public void dailyCloses(Collection<DailyCloses> closes) {
    dynamo.putAll(
        dynamo.tables().market(),
        closes.stream()
            .filter(one -> one.days() > 0)
            .map(
                one ->
                    Item.at(Keys.closes(venue, one.symbol()))
                        .with(Item.JSON, wire.write(DailyClosesV1.of(one))))
            .toList());
  }

  /** A bar that was stored but not said is said again by a caller that calls again. */
  @Override
  public void closed(Collection<Candle> candles) {
    dynamo.putAll(dynamo.tables().market(), candles.stream().map(bars::item).toList());
    publisher.publish(candles.stream().map(bars::closed).toList());
  }

  private void write(Key page, List<MarketSummary> summaries) {
    for (int from = 0; from < summaries.size(); from += SYMBOLS_PER_WRITE_MAX) {
      int to = Math.min(summaries.size(), from + SYMBOLS_PER_WRITE_MAX);
      dynamo.update(dynamo.tables().market(), page, change(summaries.subList(from, to)));
    }
  }

  private Change change(List<MarketSummary> summaries) {
    var assignments = new ArrayList<String>();
    for (int i = 0; i < summaries.size(); i++) {
      assignments.add("#" + i + " = :" + i);
    }
    Change change = Change.of(String.join(", ", assignments));
    for (int i = 0; i < summaries.size(); i++) {
      MarketSummary summary = summaries.get(i);
      change
          .name("#" + i, pages.attribute(summary.quote().symbol()))
          .value(":" + i, Value.text(pages.text(summary)));
    }
    return change;
  }
}
