package io.patriot.exchanges.timing;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Where things are done that nobody waits for longer than they want. */
public interface Background extends Executor {
  /** Returns when it has ended, well or not, and no later than after so long. */
  default void await(CompletableFuture<?> task, Duration most) throws InterruptedException {
    try {
      task.get(most.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException _) {
      // Whoever waits looks for themselves at what came of it.
    }
  }
}
