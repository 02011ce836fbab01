package io.patriot.proof.run;

import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Runs one world after the other on each core, until all are through or one went wrong. */
final class Worlds {
  private static final long PROGRESS_EVERY_S = 5;
  private static final double NANOS_PER_SECOND = 1e9;

  private final Wish wish;
  private final PrintStream out;
  private final Supplier<Workplace> workplaces;
  private final Tally tally = new Tally();
  private final AtomicLong next = new AtomicLong();
  private final AtomicReference<@Nullable Failure> failure = new AtomicReference<>();

  /** A world that went wrong. */
  record Failure(Plan plan, Verdict verdict) {}

  /**
   * @param workplaces where worlds run, one for each core
   */
  Worlds(Wish wish, PrintStream out, Supplier<Workplace> workplaces) {
    this.wish = wish;
    this.out = out;
    this.workplaces = workplaces;
  }

  Tally tally() {
    return tally;
  }

  /** The first world that went wrong. */
  Optional<Failure> run() {
    int cores = (int) Math.min(wish.seeds(), Runtime.getRuntime().availableProcessors());
    long began = System.nanoTime();
    try (var threads = Executors.newFixedThreadPool(cores)) {
      var all =
          IntStream.range(0, cores).mapToObj(_ -> threads.submit(this::workElsewhere)).toList();
      for (Future<?> one : all) {
        await(one, began);
      }
    }
    progress(began);
    return Optional.ofNullable(failure.get());
  }

  private void await(Future<?> one, long began) {
    while (true) {
      try {
        one.get(PROGRESS_EVERY_S, TimeUnit.SECONDS);
        return;
      } catch (TimeoutException e) {
        progress(began);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (ExecutionException e) {
        throw new IllegalStateException("A world could not be run", e.getCause());
      }
    }
  }

  private void workElsewhere() {
    try (var workplace = workplaces.get()) {
      work(workplace);
    }
  }

  private void work(Runner runner) {
    while (failure.get() == null) {
      long index = next.getAndIncrement();
      if (index >= wish.seeds()) {
        return;
      }
      Plan plan = wish.world(wish.seed() + index);
      Verdict verdict = runner.run(plan);
      tally.add(plan, verdict);
      if (wish.trace()) {
        print(verdict);
      }
      if (!verdict.isGood()) {
        failure.compareAndSet(null, new Failure(plan, verdict));
      }
    }
  }

  private void print(Verdict verdict) {
    synchronized (out) {
      verdict.lines().forEach(out::println);
      out.println(
          "seed %d: %,d steps, %d orders, calm after %d s, hash %016x"
              .formatted(
                  verdict.seed(),
                  verdict.steps(),
                  verdict.orders(),
                  verdict.calmedIn().toSeconds(),
                  verdict.hash()));
    }
  }

  private void progress(long began) {
    double seconds = (System.nanoTime() - began) / NANOS_PER_SECOND;
    out.println(
        "%,d of %,d worlds, %,d steps, %,.0f steps/s"
            .formatted(tally.worlds(), wish.seeds(), tally.steps(), tally.steps() / seconds));
  }
}
