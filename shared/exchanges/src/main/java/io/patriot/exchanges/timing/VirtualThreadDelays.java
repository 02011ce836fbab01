package io.patriot.exchanges.timing;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delays in real time: one timer, and a virtual thread for every task that comes due. */
public final class VirtualThreadDelays implements Delays, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(VirtualThreadDelays.class);

  private final ScheduledThreadPoolExecutor timer;

  private VirtualThreadDelays(ScheduledThreadPoolExecutor timer) {
    this.timer = timer;
  }

  public static VirtualThreadDelays start() {
    var timer =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("exchange-delays").factory());
    timer.setRemoveOnCancelPolicy(true);
    timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    return new VirtualThreadDelays(timer);
  }

  @Override
  public Pending after(Duration delay, Runnable task) {
    if (timer.isShutdown()) {
      return () -> {};
    }
    var due =
        timer.schedule(
            () -> {
              Thread.ofVirtual().start(() -> run(task));
            },
            delay.toNanos(),
            TimeUnit.NANOSECONDS);
    return () -> due.cancel(false);
  }

  private static void run(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      LOG.error("delayed_task.failed", e);
    }
  }

  /** Forgets all that has not begun. */
  @Override
  public void close() {
    timer.shutdownNow();
  }
}
