package io.patriot.simulator.binance.market;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The bars of one instrument and interval: a bounded past, and the bar still open. */
public final class BarSeries {
  /** As many as one request may ask for, the open one included. */
  public static final int BARS_MAX = 1500;

  /** Nobody is told. */
  static final Closed SILENT = (_, _) -> {};

  private final BarInterval interval;
  private final Deque<Bar> closed = new ArrayDeque<>(BARS_MAX);
  private Bar open;

  BarSeries(BarInterval interval, Bar first) {
    this.interval = interval;
    this.open = first.startingAt(interval.startOf(first.openTimeMs()));
  }

  public BarInterval interval() {
    return interval;
  }

  public Bar open() {
    return open;
  }

  public long closeTimeMs(Bar bar) {
    return bar.openTimeMs() + interval.lengthMs() - 1;
  }

  /**
   * Bars opened within the two times, oldest first: the newest {@code limit} of them, or the oldest
   * if asked from a start.
   */
  public List<Bar> bars(long fromMs, long toMs, int limit, boolean oldestFirst) {
    List<Bar> found = new ArrayList<>();
    for (Bar bar : closed) {
      if (bar.openTimeMs() >= fromMs && bar.openTimeMs() <= toMs) {
        found.add(bar);
      }
    }
    if (open.openTimeMs() >= fromMs && open.openTimeMs() <= toMs) {
      found.add(open);
    }
    int size = found.size();
    return oldestFirst
        ? found.subList(0, Math.min(limit, size))
        : found.subList(Math.max(0, size - limit), size);
  }

  /** Adds a trade or a shorter bar. */
  void add(Bar piece, Closed closing) {
    rollTo(piece.openTimeMs(), closing);
    open = open.then(piece);
  }

  /** Closes every bar that ended by this time; a stretch without trades gives flat bars. */
  void rollTo(long timeMs, Closed closing) {
    while (timeMs > closeTimeMs(open)) {
      if (closed.size() == BARS_MAX - 1) {
        closed.removeFirst();
      }
      closed.addLast(open);
      closing.closed(interval, open);
      open = Bar.flat(open.openTimeMs() + interval.lengthMs(), open.closeCents());
    }
  }

  interface Closed {
    void closed(BarInterval interval, Bar bar);
  }
}
