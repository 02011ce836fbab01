package io.patriot.feeds;

import io.patriot.application.time.Waits;
import io.patriot.domain.account.AccountId;
import io.patriot.exchanges.timing.Delays;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores and reports what the market did, away from the thread that hears the market, in order for
 * each account.
 *
 * <p>What fails is tried again until it works, because the next step builds on it; meanwhile the
 * queue fills, and when much waits no new order is taken in.
 */
final class Journal implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
  private static final int LANES = 4;

  /** Beyond this new orders wait outside; the rest is room for what happens to resting ones. */
  private static final int STEPS_FOR_NEW_ORDERS_MAX = 1_000;

  private static final int STEPS_MAX = 100_000;
  private static final Duration STEP_TIME_MAX = Duration.ofSeconds(25);
  private static final Duration RETRY_AFTER = Duration.ofMillis(200);

  private final List<ThreadPoolExecutor> lanes = new ArrayList<>();
  private final CompletableFuture<Boolean> closed = new CompletableFuture<>();
  private final Waits waits;
  private final Delays delays;

  Journal(ThreadFactory threads, Waits waits, Delays delays) {
    this.waits = waits;
    this.delays = delays;
    for (int i = 0; i < LANES; i++) {
      lanes.add(
          new ThreadPoolExecutor(
              1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(STEPS_MAX), threads));
    }
  }

  /** Throws when so much waits that no new order may be taken in. */
  void requireRoom(AccountId account) {
    if (!hasRoom(account)) {
      throw new IllegalStateException("The paper venue has too much to store");
    }
  }

  /** Whether there is room for more than what must be stored. */
  boolean hasRoom(AccountId account) {
    return lane(account).getQueue().size() < STEPS_FOR_NEW_ORDERS_MAX;
  }

  /** Does a step after all earlier ones of the account. */
  CompletableFuture<?> queue(AccountId account, Runnable step) {
    return CompletableFuture.runAsync(() -> logged(step), lane(account));
  }

  /**
   * Does a step after all earlier ones of the account, which itself queues another one: what it
   * finds out first may take a while, and other things happen to the account meanwhile.
   *
   * @return done when the other one is
   */
  CompletableFuture<?> queueInTurn(AccountId account, Supplier<CompletableFuture<?>> step) {
    return CompletableFuture.completedFuture(account)
        .thenComposeAsync(_ -> logged(step).thenApply(_ -> true), lane(account));
  }

  private static void logged(Runnable step) {
    boolean unused =
        logged(
            () -> {
              step.run();
              return true;
            });
  }

  private static <T> T logged(Supplier<T> step) {
    try {
      return step.get();
    } catch (RuntimeException e) {
      LOG.atError().setCause(e).log("paper.step-failed");
      throw e;
    }
  }

  /** Does a step after all earlier ones of the account, and returns when it is done. */
  void run(AccountId account, Runnable step) {
    await(queue(account, step));
  }

  /** Returns when the step is done; throws when it failed or takes too long. */
  void await(CompletableFuture<?> step) {
    var late = new CompletableFuture<Boolean>();
    Delays.Pending end = delays.after(STEP_TIME_MAX, () -> late.complete(true));
    try {
      // A journal that closes drops what waits in it, so nobody may go on waiting for that.
      CompletableFuture.anyOf(step, late, closed).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while storing", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("The paper venue cannot store now", e);
    } finally {
      end.cancel();
    }
    if (!step.isDone()) {
      throw new IllegalStateException("The paper venue does not store in time");
    }
  }

  /** Waits for every step that was queued until now; false when that took too long. */
  boolean isEmptyWithin(Duration most) {
    var ends = new CountDownLatch(LANES);
    lanes.forEach(lane -> lane.execute(ends::countDown));
    try {
      return ends.await(most.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** A part of a step that may fail for reasons outside. */
  interface Attempt<T> {
    /**
     * @param isFirst false when an earlier attempt failed, which may have worked all the same
     */
    T make(boolean isFirst);
  }

  /** Tries until it works or the process ends. */
  <T> T untilItWorks(Attempt<T> attempt) {
    boolean isFirst = true;
    while (true) {
      try {
        return attempt.make(isFirst);
      } catch (RuntimeException e) {
        LOG.atWarn().setCause(e).log("paper.store-failed");
      }
      isFirst = false;
      pause();
    }
  }

  /** Waits a little before another try of the same. */
  void pause() {
    try {
      waits.waitFor(RETRY_AFTER);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Ended before it was stored", e);
    }
  }

  @Override
  public void close() {
    lanes.forEach(ThreadPoolExecutor::shutdownNow);
    closed.complete(true);
  }

  private ThreadPoolExecutor lane(AccountId account) {
    return lanes.get(Math.floorMod(account.hashCode(), LANES));
  }
}
