package io.patriot.exchanges.binance.trade;

import io.patriot.exchanges.timing.Background;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something the venue told that grows old. Once it is not fresh it is asked for in the background,
 * one question at a time, and used meanwhile for as long as it is usable.
 */
final class Refreshed<T> {
  /** A venue that did not answer is not asked again before each order. */
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(10);

  /** What was just told does not become truer by asking after each doubt. */
  private static final Duration DOUBTED_FROM = Duration.ofMinutes(1);

  private final InstantSource clock;
  private final Supplier<Optional<T>> question;
  private final Duration fresh;
  private final Duration usable;
  private final Background background;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile Instant notBefore = Instant.MIN;
  private volatile CompletableFuture<Void> asking = CompletableFuture.completedFuture(null);
  private volatile @Nullable Held<T> held;

  private record Held<T>(T value, Instant since, boolean doubted) {}

  Refreshed(
      InstantSource clock,
      Supplier<Optional<T>> question,
      Duration fresh,
      Duration usable,
      Background background) {
    this.clock = clock;
    this.question = question;
    this.fresh = fresh;
    this.usable = usable;
    this.background = background;
  }

  /** What is known, waiting so long for the venue's answer if nothing usable is. */
  Optional<T> value(Duration patience) {
    Held<T> now = held;
    if (now == null || now.doubted() || isOlder(now, fresh)) {
      askUnlessAsked();
      if (now == null || isOlder(now, usable)) {
        await(patience);
        now = held;
      }
    }
    return now == null || isOlder(now, usable) ? Optional.empty() : Optional.of(now.value());
  }

  /** It may have changed, so the next use asks for it. */
  void doubt() {
    Held<T> now = held;
    if (now != null && isOlder(now, DOUBTED_FROM)) {
      held = new Held<>(now.value(), now.since(), true);
    }
  }

  private boolean isOlder(Held<T> one, Duration age) {
    return Duration.between(one.since(), clock.instant()).compareTo(age) >= 0;
  }

  private void askUnlessAsked() {
    lock.lock();
    try {
      if (asking.isDone() && !clock.instant().isBefore(notBefore)) {
        asking = CompletableFuture.runAsync(this::ask, background);
      }
    } finally {
      lock.unlock();
    }
  }

  private void ask() {
    Instant asked = clock.instant();
    question
        .get()
        .ifPresentOrElse(
            value -> held = new Held<>(value, asked, false),
            () -> notBefore = asked.plus(PAUSE_AFTER_FAILURE));
  }

  /** What is not known in time, whoever wanted to know goes on without. */
  private void await(Duration patience) {
    try {
      background.await(asking, patience);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
