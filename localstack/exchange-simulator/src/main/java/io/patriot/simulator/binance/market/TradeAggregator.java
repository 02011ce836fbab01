package io.patriot.simulator.binance.market;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Joins neighbouring trades of one price, side and millisecond; tells each group once it can no
 * longer grow.
 */
final class TradeAggregator {
  private static final long FIRST_ID = 1;

  /** Trades of one millisecond may be told a little apart. */
  private static final long WAIT_MS = 10;

  private final Consumer<AggregateTrade> complete;
  private @Nullable AggregateTrade growing;
  private long nextId = FIRST_ID;

  TradeAggregator(Consumer<AggregateTrade> complete) {
    this.complete = complete;
  }

  void add(Trade trade) {
    AggregateTrade group = growing;
    if (group != null && group.takes(trade)) {
      growing = group.plus(trade);
      return;
    }
    flush();
    growing = AggregateTrade.of(nextId++, trade);
  }

  void timePassed(long nowMs) {
    AggregateTrade group = growing;
    if (group != null && group.tradeTimeMs() + WAIT_MS < nowMs) {
      flush();
    }
  }

  /** When the group that grows is complete; never when there is none. */
  long nextDueMs() {
    AggregateTrade group = growing;
    return group == null ? Long.MAX_VALUE : group.tradeTimeMs() + WAIT_MS + 1;
  }

  private void flush() {
    AggregateTrade group = growing;
    growing = null;
    if (group != null) {
      complete.accept(group);
    }
  }
}
