package io.patriot.simulator.binance.market;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The newest trades, single or aggregated, oldest first; older ones are forgotten. */
public final class RecentTrades<T> {
  /** As many as one request may ask for. */
  public static final int TRADES_MAX = 1000;

  private final Deque<T> trades = new ArrayDeque<>(TRADES_MAX);

  void add(T trade) {
    if (trades.size() == TRADES_MAX) {
      trades.removeFirst();
    }
    trades.addLast(trade);
  }

  public List<T> all() {
    return List.copyOf(trades);
  }

  public List<T> newest(int count) {
    List<T> all = all();
    return all.subList(Math.max(0, all.size() - count), all.size());
  }
}
