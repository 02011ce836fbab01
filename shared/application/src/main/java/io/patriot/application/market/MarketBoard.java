package io.patriot.application.market;

import io.patriot.domain.market.Candle;
import io.patriot.domain.market.DailyCloses;
import io.patriot.domain.market.Instrument;
import java.util.Collection;

/** Where a feed writes down what it knows, for everyone who is not a feed. */
public interface MarketBoard {
  void instruments(Collection<Instrument> instruments);

  /** Writes the newest summaries, packed into as few writes as they fit. */
  void prices(Collection<MarketSummary> summaries);

  /** Writes down what markets closed at on past days, each in the place of what stood there. */
  void dailyCloses(Collection<DailyCloses> closes);

  /** Stores closed bars and says that they closed. */
  void closed(Collection<Candle> candles);
}
