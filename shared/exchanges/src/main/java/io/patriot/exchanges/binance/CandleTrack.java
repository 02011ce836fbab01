package io.patriot.exchanges.binance;

import io.patriot.domain.market.Candle;
import java.util.ArrayList;
import java.util.List;

/**
 * Sees to it that the closed bars of one symbol come one after the other, each once. A hole is
 * answered with the time from which to fetch; live bars wait until it is filled.
 */
final class CandleTrack {
  /** What to do with a live bar. */
  enum Step {
    DELIVER,
    /** It was told already, or a hole is being filled. */
    DROP,
    /** Bars before it are missing: fetch from {@link #nextOpenMs()}. */
    FETCH
  }

  private static final long NONE = Long.MIN_VALUE;

  private final long intervalMs;
  private long nextOpenMs = NONE;
  private boolean fetching;

  CandleTrack(long intervalMs) {
    this.intervalMs = intervalMs;
  }

  /** When the first bar that has not been told as closed opens; meaningful once one was seen. */
  long nextOpenMs() {
    return nextOpenMs;
  }

  Step onLive(long openMs, boolean closed) {
    if (fetching || (nextOpenMs != NONE && openMs < nextOpenMs)) {
      return Step.DROP;
    }
    if (nextOpenMs != NONE && openMs > nextOpenMs) {
      fetching = true;
      return Step.FETCH;
    }
    nextOpenMs = closed ? openMs + intervalMs : openMs;
    return Step.DELIVER;
  }

  /** Whether bars have ended unheard by now, as after a lost connection; begins a fetch if so. */
  boolean beginFetchAt(long nowMs) {
    if (fetching || nextOpenMs == NONE || nowMs < nextOpenMs + intervalMs) {
      return false;
    }
    fetching = true;
    return true;
  }

  boolean isFetching() {
    return fetching;
  }

  /** More is missing than one answer held. */
  void fetchOn() {
    fetching = true;
  }

  /** Takes what was fetched and returns the bars that are new and have ended, in order. */
  List<Candle> onFetched(List<Candle> bars, long endedBeforeMs) {
    fetching = false;
    var fresh = new ArrayList<Candle>(bars.size());
    for (Candle bar : bars) {
      long openMs = bar.openTime().toEpochMilli();
      if (openMs == nextOpenMs && openMs < endedBeforeMs) {
        fresh.add(bar);
        nextOpenMs += intervalMs;
      }
    }
    return fresh;
  }

  /** Nobody has the missing bars: go on with what comes, leaving the hole. */
  void giveUp() {
    fetching = false;
    nextOpenMs = NONE;
  }
}
