package io.patriot.simulator.binance.market;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The bids and asks of one instrument, as far down as anybody has told. */
public final class OrderBook {
  private final NavigableMap<Long, Long> bids = new TreeMap<>(Comparator.reverseOrder());
  private final NavigableMap<Long, Long> asks = new TreeMap<>();

  public void apply(List<Level> bidLevels, List<Level> askLevels) {
    apply(bids, bidLevels);
    apply(asks, askLevels);
  }

  public Level bestBid() {
    return level(bids.firstEntry());
  }

  public Level bestAsk() {
    return level(asks.firstEntry());
  }

  public List<Level> bids(int count) {
    return top(bids, count);
  }

  public List<Level> asks(int count) {
    return top(asks, count);
  }

  public boolean isCrossed() {
    return !bids.isEmpty() && !asks.isEmpty() && bids.firstKey() >= asks.firstKey();
  }

  /** What must change on the bid side, between the two prices, for it to equal {@code target}. */
  List<Level> bidsTowards(OrderBook target, long lowestCents, long highestCents) {
    return towards(
        bids.subMap(highestCents, true, lowestCents, true),
        target.bids.subMap(highestCents, true, lowestCents, true));
  }

  List<Level> asksTowards(OrderBook target, long lowestCents, long highestCents) {
    return towards(
        asks.subMap(lowestCents, true, highestCents, true),
        target.asks.subMap(lowestCents, true, highestCents, true));
  }

  private static void apply(Map<Long, Long> side, List<Level> levels) {
    for (Level level : levels) {
      if (level.quantityMilli() == 0) {
        side.remove(level.priceCents());
      } else {
        side.put(level.priceCents(), level.quantityMilli());
      }
    }
  }

  private static List<Level> top(Map<Long, Long> side, int count) {
    List<Level> levels = new ArrayList<>(Math.min(count, side.size()));
    for (Map.Entry<Long, Long> entry : side.entrySet()) {
      if (levels.size() == count) {
        break;
      }
      levels.add(level(entry));
    }
    return levels;
  }

  private static List<Level> towards(Map<Long, Long> from, Map<Long, Long> to) {
    List<Level> changes = new ArrayList<>();
    for (Long price : from.keySet()) {
      if (!to.containsKey(price)) {
        changes.add(new Level(price, 0));
      }
    }
    to.forEach(
        (price, quantity) -> {
          if (!quantity.equals(from.get(price))) {
            changes.add(new Level(price, quantity));
          }
        });
    return changes;
  }

  private static Level level(Map.Entry<Long, Long> entry) {
    return new Level(entry.getKey(), entry.getValue());
  }
}
