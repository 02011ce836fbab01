package io.patriot.exchanges.binance;

import io.patriot.exchanges.timing.Delays;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.PriorityQueue;

/** A clock that moves when told, and does on the way what has been put off. */
public final class HandTurnedTime implements InstantSource, Delays {
  private record Due(Instant at, long order, Runnable task) {}

  private final PriorityQueue<Due> due =
      new PriorityQueue<>(Comparator.comparing(Due::at).thenComparingLong(Due::order));
  private Instant now;
  private long order;

  public HandTurnedTime(Instant now) {
    this.now = now;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public Pending after(Duration delay, Runnable task) {
    var later = new Due(now.plus(delay), order++, task);
    due.add(later);
    return () -> due.remove(later);
  }

  public void turn(Duration by) {
    Instant until = now.plus(by);
    while (!due.isEmpty() && !due.peek().at().isAfter(until)) {
      Due next = due.remove();
      now = next.at();
      next.task().run();
    }
    now = until;
  }

  public void settle() {
    turn(Duration.ofSeconds(2));
  }
}
