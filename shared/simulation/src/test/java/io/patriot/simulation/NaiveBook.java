package io.patriot.simulation;

import io.patriot.domain.order.Side;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A book as anybody would write it first, to check the fast one against. */
final class NaiveBook {
  private final NavigableMap<Long, Long> bids = new TreeMap<>(Collections.reverseOrder());
  private final NavigableMap<Long, Long> asks = new TreeMap<>();

  void set(Side side, long ticks, long lots) {
    if (lots == 0) {
      levels(side).remove(ticks);
    } else {
      levels(side).put(ticks, lots);
    }
  }

  void clear() {
    bids.clear();
    asks.clear();
  }

  long lots(Side side, long ticks) {
    return levels(side).getOrDefault(ticks, 0L);
  }

  long bestTicks(Side side) {
    return levels(side).isEmpty() ? OrderBook.NO_TICKS : levels(side).firstKey();
  }

  List<BookLevel> depth(Side side, int levelsMax) {
    return levels(side).entrySet().stream()
        .limit(levelsMax)
        .map(
            level ->
                new BookLevel(
                    Pit.COIN.fromTicks(level.getKey()), Pit.COIN.fromLots(level.getValue())))
        .toList();
  }

  NavigableMap<Long, Long> levels(Side side) {
    return side == Side.BUY ? bids : asks;
  }
}
