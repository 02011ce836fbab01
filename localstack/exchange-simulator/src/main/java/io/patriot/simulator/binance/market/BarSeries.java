package io.patriot.simulator.binance.market;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bars of one instrument and interval: a bounded past, and the bar still open. */
public final class BarSeries {
  /** As many as one request may ask for, the open one included. */
  public static final int BARS_MAX = 1500;

  /** Nobody is told. */
  static final Closed SILENT = (_, _) -> {};

  private final BarInterval interval;
  private final Deque<Bar> closed = new ArrayDeque<>(BARS_MAX);
  private Bar open;
  private Newest newest = new Newest(0, null);

  /**
   * The newest closed bars as one long bar, which is the same until the next one closes.
   *
   * @param bar nothing where there are none
   */
  private record Newest(int count, @Nullable Bar bar) {}

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

  /** The newest bars, the open one included, as one long bar. */
  Bar newest(int count) {
    if (newest.count() != count) {
      newest = new Newest(count, together(count - 1));
    }
    return newest.bar() == null ? open : newest.bar().then(open);
  }

  private @Nullable Bar together(int count) {
    return closed.stream().skip(Math.max(0, closed.size() - count)).reduce(Bar::then).orElse(null);
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
      newest = new Newest(0, null);
      closing.closed(interval, open);
      open = Bar.flat(open.openTimeMs() + interval.lengthMs(), open.closeCents());
    }
  }

  interface Closed {
    void closed(BarInterval interval, Bar bar);
  }
}
