package io.patriot.feeds;

import io.patriot.application.market.MarketBoard;
import io.patriot.application.market.MarketSummary;
import io.patriot.domain.market.Candle;
import io.patriot.domain.market.DailyCloses;
import io.patriot.domain.market.Instrument;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what a feed writes down. */
final class RecordingBoard implements MarketBoard {
  final List<Instrument> instruments = new CopyOnWriteArrayList<>();
  final List<MarketSummary> prices = new CopyOnWriteArrayList<>();
  final List<DailyCloses> closes = new CopyOnWriteArrayList<>();
  final List<Candle> bars = new CopyOnWriteArrayList<>();

  @Override
  public void instruments(Collection<Instrument> all) {
    instruments.addAll(all);
  }

  @Override
  public void prices(Collection<MarketSummary> summaries) {
    prices.addAll(summaries);
  }

  @Override
  public void dailyCloses(Collection<DailyCloses> all) {
    closes.addAll(all);
  }

  @Override
  public void closed(Collection<Candle> candles) {
    bars.addAll(candles);
  }
}
