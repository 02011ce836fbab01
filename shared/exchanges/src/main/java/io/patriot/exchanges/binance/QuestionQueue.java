package io.patriot.exchanges.binance;

import io.patriot.domain.market.Symbol;
import io.patriot.exchanges.binance.Reading.Read;
import io.patriot.exchanges.binance.Reading.Unavailable;
import io.patriot.exchanges.binance.Reading.VenueError;
import io.patriot.exchanges.timing.Delays;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Questions about symbols, asked of the venue one after another: a symbol waits here at most once,
 * so the queue is never longer than the watch list. When the venue cannot answer, all wait.
 */
final class QuestionQueue<T> {
  private static final Logger LOG = LoggerFactory.getLogger(QuestionQueue.class);
  private static final Duration SPACING = Duration.ofMillis(100);
  private static final long WAIT_MS_MAX = 30_000;

  private final String name;
  private final ReentrantLock lock;
  private final Delays delays;
  private final Function<Symbol, Reading<T>> question;
  private final BiConsumer<Symbol, T> onAnswer;
  private final LinkedHashSet<Symbol> waiting = new LinkedHashSet<>();
  private boolean asking;
  private boolean closed;
  private int failuresInRow;

  /**
   * A queue whose answers are told under the lock.
   *
   * @param question asked without the lock, because it blocks
   */
  QuestionQueue(
      String name,
      ReentrantLock lock,
      Delays delays,
      Function<Symbol, Reading<T>> question,
      BiConsumer<Symbol, T> onAnswer) {
    this.name = name;
    this.lock = lock;
    this.delays = delays;
    this.question = question;
    this.onAnswer = onAnswer;
  }

  /** Asks about this symbol when its turn comes; call under the lock. */
  void want(Symbol symbol) {
    waiting.add(symbol);
    if (!asking && !closed) {
      asking = true;
      var _ = delays.after(Duration.ZERO, this::askNext);
    }
  }

  void forget(Symbol symbol) {
    waiting.remove(symbol);
  }

  void close() {
    closed = true;
    waiting.clear();
  }

  private void askNext() {
    Symbol symbol;
    lock.lock();
    try {
      if (waiting.isEmpty()) {
        asking = false;
        return;
      }
      symbol = waiting.removeFirst();
    } finally {
      lock.unlock();
    }
    Reading<T> reading = question.apply(symbol);
    lock.lock();
    try {
      take(symbol, reading);
    } finally {
      lock.unlock();
    }
  }

  private void take(Symbol symbol, Reading<T> reading) {
    Duration pause = SPACING;
    try {
      pause = taken(symbol, reading);
    } finally {
      if (waiting.isEmpty() || closed) {
        asking = false;
      } else {
        var _ = delays.after(pause, this::askNext);
      }
    }
  }

  private Duration taken(Symbol symbol, Reading<T> reading) {
    if (closed) {
      return Duration.ZERO;
    }
    return switch (reading) {
      case Read<T>(T value, _) -> {
        failuresInRow = 0;
        onAnswer.accept(symbol, value);
        yield SPACING;
      }
      case VenueError<T>(int status, int code, _) -> {
        LOG.warn(
            "venue.refused question={} symbol={} status={} code={}", name, symbol, status, code);
        waiting.add(symbol);
        yield Duration.ofMillis(WAIT_MS_MAX);
      }
      case Unavailable<T>(var reason, var detail, var retryAfter) -> {
        LOG.warn(
            "venue.unavailable question={} symbol={} reason={} detail={}",
            name,
            symbol,
            reason,
            detail);
        waiting.add(symbol);
        var backOff =
            Duration.ofMillis(Math.min(500L << Math.min(failuresInRow++, 6), WAIT_MS_MAX));
        yield retryAfter.compareTo(backOff) > 0 ? retryAfter : backOff;
      }
    };
  }
}
