package io.patriot.simulator.binance.stream;

import io.patriot.simulator.binance.json.JsonText;
import io.patriot.simulator.binance.market.BookChange;
import io.patriot.simulator.binance.market.Level;
import io.patriot.simulator.binance.market.MarketListener;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Book changes of one instrument at one speed: what changed within a period is told once, each
 * level with its last quantity, from the first change's ids to the last one's.
 */
final class DepthStream implements MarketListener {
  private static final long DEFAULT_PERIOD_MS = 250;

  private final Topic topic;
  private final long periodMs;
  private final NavigableMap<Long, Long> bids = new TreeMap<>();
  private final NavigableMap<Long, Long> asks = new TreeMap<>();
  private @Nullable BookChange first;
  private @Nullable BookChange last;
  private long period;
  private boolean skipNext;

  DepthStream(Topic topic, long periodMs) {
    this.topic = topic;
    this.periodMs = periodMs;
  }

  /** {@code "@100ms"} is 100; no speed is the default. */
  static long periodMs(String speed) {
    return speed.isEmpty()
        ? DEFAULT_PERIOD_MS
        : Long.parseLong(speed.substring(1, speed.length() - "ms".length()));
  }

  void skipNext() {
    skipNext = true;
  }

  @Override
  public void bookChanged(BookChange change) {
    if (!topic.isWanted()) {
      forget();
    } else if (periodMs == 0) {
      publish(() -> write(change));
    } else {
      flushBefore(change.eventTimeMs());
      gather(change);
    }
  }

  @Override
  public void timePassed(long nowMs) {
    if (periodMs > 0) {
      flushBefore(nowMs);
    }
  }

  @Override
  public long nextDueMs(long nowMs) {
    return periodMs == 0 || first == null ? Long.MAX_VALUE : (period + 1) * periodMs;
  }

  private void flushBefore(long nowMs) {
    long current = nowMs / periodMs;
    if (current != period) {
      period = current;
      flush(nowMs);
    }
  }

  private void flush(long nowMs) {
    BookChange from = first;
    BookChange to = last;
    if (from != null && to != null) {
      publish(
          () ->
              write(
                  new BookChange(
                      to.instrument(),
                      nowMs,
                      to.transactionTimeMs(),
                      from.firstUpdateId(),
                      to.lastUpdateId(),
                      from.previousUpdateId(),
                      levels(bids),
                      levels(asks))));
      forget();
    }
  }

  private void gather(BookChange change) {
    if (first == null) {
      first = change;
    }
    last = change;
    change.bids().forEach(level -> bids.put(level.priceCents(), level.quantityMilli()));
    change.asks().forEach(level -> asks.put(level.priceCents(), level.quantityMilli()));
  }

  private void forget() {
    first = null;
    last = null;
    bids.clear();
    asks.clear();
  }

  private void publish(Supplier<JsonText> frame) {
    if (skipNext) {
      skipNext = false;
    } else {
      topic.publish(frame);
    }
  }

  private static List<Level> levels(NavigableMap<Long, Long> side) {
    List<Level> levels = new ArrayList<>(side.size());
    side.forEach((price, quantity) -> levels.add(new Level(price, quantity)));
    return levels;
  }

  static JsonText write(BookChange change) {
    var json =
        new JsonText()
            .open()
            .field("e", "depthUpdate")
            .field("E", change.eventTimeMs())
            .field("T", change.transactionTimeMs())
            .field("s", change.instrument().name())
            .field("U", change.firstUpdateId())
            .field("u", change.lastUpdateId())
            .field("pu", change.previousUpdateId());
    Levels.write(json, "b", change.bids());
    Levels.write(json, "a", change.asks());
    return json.close();
  }
}
