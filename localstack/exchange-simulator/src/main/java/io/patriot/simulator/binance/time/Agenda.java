package io.patriot.simulator.binance.time;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.PriorityQueue;

/** What is to happen later, in order of time; run by whoever owns the clock. */
public final class Agenda {
  private static final int ENTRIES_MAX = 100_000;

  private final PriorityQueue<Entry> entries =
      new PriorityQueue<>(
          Comparator.comparingLong((Entry entry) -> entry.atMs)
              .thenComparingLong(entry -> entry.number));
  private final InstantSource clock;
  private long number;

  public Agenda(InstantSource clock) {
    this.clock = clock;
  }

  public Entry in(long delayMs, Runnable action) {
    return at(clock.millis() + delayMs, action);
  }

  public Entry at(long atMs, Runnable action) {
    if (entries.size() >= ENTRIES_MAX) {
      throw new IllegalStateException("More than " + ENTRIES_MAX + " things to do");
    }
    var entry = new Entry(atMs, ++number, action);
    entries.add(entry);
    return entry;
  }

  /** Does all that is due, also what becomes due by doing it. */
  public void timePassed(long nowMs) {
    while (!entries.isEmpty() && entries.element().atMs <= nowMs) {
      Entry due = entries.remove();
      if (!due.cancelled) {
        due.action.run();
      }
    }
  }

  /** When the next thing is due; {@link Long#MAX_VALUE} when there is nothing to do. */
  public long nextDueMs() {
    while (!entries.isEmpty() && entries.element().cancelled) {
      entries.remove();
    }
    return entries.isEmpty() ? Long.MAX_VALUE : entries.element().atMs;
  }

  /** One thing to do, which can be called off. */
  public static final class Entry {
    private final long atMs;
    private final long number;
    private final Runnable action;
    private boolean cancelled;

    private Entry(long atMs, long number, Runnable action) {
      this.atMs = atMs;
      this.number = number;
      this.action = action;
    }

    public void cancel() {
      cancelled = true;
    }
  }
}
