package io.patriot.feeds.alert;

import io.patriot.domain.market.Candle;
import io.patriot.domain.market.Symbol;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a market did bar by bar, as the venue tells it afterwards. */
@FunctionalInterface
public interface PastBars {
  /** The venue tells no more at once; of minutes it is most of a day. */
  int BARS_MAX = 1_000;

  /**
   * The bars of a length that began at a moment or later, the last of which may not have closed
   * yet; nothing when the venue cannot be asked.
   */
  Optional<List<Candle>> from(Symbol symbol, Duration interval, Instant from);
}
