package io.patriot.local.aws.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Runs many sequences, a few at a time, until one is answered differently. */
final class Sequences {
  /** How many run at once. */
  static final int AT_ONCE = 4;

  private Sequences() {}

  /**
   * @param difference tells the first difference of that sequence, if there is one
   * @return the first difference that was met
   */
  static @Nullable String firstDifference(int count, IntFunction<@Nullable String> difference)
      throws InterruptedException, ExecutionException {
    var next = new AtomicInteger();
    var found = new AtomicReference<@Nullable String>();
    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        running.add(
            workers.submit(
                () -> {
                  for (int sequence = next.getAndIncrement();
                      sequence < count && found.get() == null;
                      sequence = next.getAndIncrement()) {
                    String one = difference.apply(sequence);
                    if (one != null) {
                      found.compareAndSet(null, one);
                    }
                  }
                }));
      }
      for (Future<?> worker : running) {
        worker.get();
      }
    }
    return found.get();
  }
}
