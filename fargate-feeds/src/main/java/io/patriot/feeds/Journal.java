package io.patriot.feeds;

import io.patriot.domain.account.AccountId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores and reports what the market did, away from the thread that hears the market, in order for
 * each account.
 *
 * <p>A step that fails is tried again until it works, because the next one builds on it; meanwhile
 * the queue fills, and when it is full nothing more is taken in.
 */
final class Journal implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
  private static final int LANES = 4;
  private static final int STEPS_MAX = 10_000;
  private static final Duration STEP_TIME_MAX = Duration.ofSeconds(25);
  private static final Duration RETRY_AFTER = Duration.ofMillis(200);

  private final List<ThreadPoolExecutor> lanes = new ArrayList<>();

  Journal() {
    for (int i = 0; i < LANES; i++) {
      lanes.add(
          new ThreadPoolExecutor(
              1,
              1,
              0,
              TimeUnit.SECONDS,
              new ArrayBlockingQueue<>(STEPS_MAX),
              Thread.ofVirtual().name("paper-journal-" + i).factory()));
    }
  }

  /** Does a step after all earlier ones of the account. */
  void queue(AccountId account, Runnable step) {
    lane(account).execute(() -> untilItWorks(step));
  }

  /** Does a step after all earlier ones of the account, and returns when it is done. */
  void run(AccountId account, Runnable step) {
    queue(account, step);
    await(account);
  }

  /**
   * Returns when everything queued for the account so far is done; throws when that takes too long.
   */
  void await(AccountId account) {
    try {
      CompletableFuture.runAsync(() -> {}, lane(account))
          .get(STEP_TIME_MAX.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while storing", e);
    } catch (ExecutionException | TimeoutException | RejectedExecutionException e) {
      throw new IllegalStateException("The paper venue cannot store now", e);
    }
  }

  @Override
  public void close() {
    lanes.forEach(ThreadPoolExecutor::shutdownNow);
  }

  private ThreadPoolExecutor lane(AccountId account) {
    return lanes.get(Math.floorMod(account.hashCode(), LANES));
  }

  private static void untilItWorks(Runnable step) {
    while (true) {
      try {
        step.run();
        return;
      } catch (RuntimeException e) {
        LOG.atWarn().setCause(e).log("paper.store-failed");
        try {
          Thread.sleep(RETRY_AFTER);
        } catch (InterruptedException interrupted) {
          Thread.currentThread().interrupt();
          return;
        }
      }
    }
  }
}
