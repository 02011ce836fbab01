package io.patriot.feeds.alert;

import io.patriot.domain.market.Candle;
import io.patriot.domain.market.Symbol;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a market did minute by minute, as the venue tells it afterwards. */
@FunctionalInterface
public interface MinuteBars {
  /** The venue tells no more at once; it is most of a day. */
  int MINUTES_MAX = 1_000;

  /** The minutes that began at a moment or later; nothing when the venue cannot be asked. */
  Optional<List<Candle>> from(Symbol symbol, Instant from);
}
