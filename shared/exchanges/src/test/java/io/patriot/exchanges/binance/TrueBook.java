package io.patriot.exchanges.binance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** A venue's book that changes at random, and remembers how it stood at every update id. */
final class TrueBook {
  private static final io.patriot.domain.market.Symbol SYMBOL =
      new io.patriot.domain.market.Symbol("BTCUSDT");

  /** Both sides in one map: asks have odd prices, bids even ones. */
  private final TreeMap<Long, Long> levels = new TreeMap<>();

  private final TreeMap<Long, Map<Long, Long>> history = new TreeMap<>();
  private final Random random;
  private long id = 1_000;
  private long previousFrameEnd = 1_000;

  TrueBook(Random random) {
    this.random = random;
    history.put(id, Map.of());
  }

  /** Some updates, and the frame that tells them; ids jump, as they are shared by all symbols. */
  DepthFrame next() {
    long first = id + 1 + random.nextInt(5);
    id = first - 1;
    var changed = new TreeMap<Long, Long>();
    int updates = 1 + random.nextInt(4);
    for (int i = 0; i < updates; i++) {
      id++;
      long price = random.nextLong(1, 13);
      long quantity = random.nextLong(3);
      changed.put(price, quantity);
      put(levels, price, quantity);
      history.put(id, Map.copyOf(levels));
    }
    var bids = new Levels();
    var asks = new Levels();
    changed.forEach((price, quantity) -> side(price, bids, asks).add(price, quantity));
    var frame = new DepthFrame(SYMBOL, bids, asks).head(SYMBOL, 0, first, id, previousFrameEnd);
    previousFrameEnd = id;
    return frame;
  }

  static Levels side(long price, Levels bids, Levels asks) {
    return price % 2 == 0 ? bids : asks;
  }

  static void put(Map<Long, Long> levels, long price, long quantity) {
    if (quantity == 0) {
      levels.remove(price);
    } else {
      levels.put(price, quantity);
    }
  }

  /** The venue's snapshot, which may be some updates old. */
  DepthSnapshot snapshot() {
    List<Long> ids = new ArrayList<>(history.keySet());
    long at = ids.get(Math.max(0, ids.size() - 1 - random.nextInt(6)));
    var bids = new Levels();
    var asks = new Levels();
    at(at).forEach((price, quantity) -> side(price, bids, asks).add(price, quantity));
    return new DepthSnapshot(at, 0, bids, asks);
  }

  /** How the book stood after this update. */
  Map<Long, Long> at(long updateId) {
    return history.floorEntry(updateId).getValue();
  }

  long id() {
    return id;
  }
}
