package io.patriot.application.market;

import io.patriot.domain.market.Candle;
import io.patriot.domain.market.Symbol;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The course of a market so far, as its venue tells it to whoever asks. */
public interface BarHistory {
  /** A question for less than a hundred weighs least. */
  int BARS_MAX = 99;

  /**
   * The newest bars of a length, oldest first, the last one still open; nothing when the venue does
   * not answer, which is soon known, because somebody waits.
   */
  Optional<List<Candle>> newest(Symbol symbol, Duration length, int count);
}
