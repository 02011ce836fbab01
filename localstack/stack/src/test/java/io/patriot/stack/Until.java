package io.patriot.stack;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits until something holds, and says what was waited for in vain. */
final class Until {
  private static final Duration LOOK_EVERY = Duration.ofMillis(100);

  /** The exchange counts what it is asked, everybody's questions together. */
  private static final Duration ASK_THE_EXCHANGE_EVERY = Duration.ofSeconds(3);

  private Until() {}

  static void holds(String what, Duration patience, BooleanSupplier condition) {
    holds(what, patience, condition, () -> "");
  }

  static void holds(
      String what, Duration patience, BooleanSupplier condition, Supplier<String> lastSeen) {
    holds(what, patience, LOOK_EVERY, condition, lastSeen);
  }

  static void holdsAtTheExchange(String what, Duration patience, BooleanSupplier condition) {
    holds(what, patience, ASK_THE_EXCHANGE_EVERY, condition, () -> "");
  }

  private static void holds(
      String what,
      Duration patience,
      Duration every,
      BooleanSupplier condition,
      Supplier<String> lastSeen) {
    Instant deadline = Instant.now().plus(patience);
    while (!condition.getAsBoolean()) {
      if (Instant.now().isAfter(deadline)) {
        throw new AssertionError("Waited in vain for " + what + "\n" + lastSeen.get());
      }
      try {
        Thread.sleep(every);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}
