package io.patriot.simulator.line;

import io.patriot.exchanges.timing.Delays;
import io.patriot.simulator.binance.InMemoryExchange;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A clock that stands until it is moved, and what is to happen when it is. */
final class HandTime implements InstantSource, Delays {
  private final List<Task> tasks = new ArrayList<>();
  private Instant now = Instant.parse("2027-03-01T11:58:30Z");
  private long number;

  private record Task(Instant at, long number, Runnable what) {}

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public Pending after(Duration delay, Runnable what) {
    var task = new Task(now.plus(delay), ++number, what);
    tasks.add(task);
    return () -> tasks.remove(task);
  }

  /** Moves the clock and does nothing on the way. */
  void jump(Duration span) {
    now = now.plus(span);
  }

  /** Moves the clock, doing on the way what the drivers and the exchange have to do. */
  void pass(Duration span, InMemoryExchange exchange) {
    pass(span, exchange, () -> {});
  }

  /** The same, with something to do after each thing that happens. */
  void pass(Duration span, InMemoryExchange exchange, Runnable afterEach) {
    Instant end = now.plus(span);
    while (true) {
      Task first =
          tasks.stream()
              .min(Comparator.comparing(Task::at).thenComparing(Task::number))
              .orElse(null);
      Instant due = exchange.nextDue();
      if (first != null && !first.at().isAfter(due) && !first.at().isAfter(end)) {
        tasks.remove(first);
        now = now.isAfter(first.at()) ? now : first.at();
        first.what().run();
      } else if (!due.isAfter(end)) {
        now = now.isAfter(due) ? now : due;
        exchange.onTime();
      } else {
        now = end;
        return;
      }
      afterEach.run();
    }
  }
}
