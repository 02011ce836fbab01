package io.patriot.local.aws;

import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Looks again until it is so, or the time is over. */
public final class Eventually {
  private static final long DEADLINE_MS = 15_000;
  private static final Duration PAUSE = Duration.ofMillis(5);

  private Eventually() {}

  public static void eventually(ThrowingCallable check) throws Throwable {
    long deadline = System.nanoTime() + DEADLINE_MS * 1_000_000;
    while (true) {
      try {
        check.call();
        return;
      } catch (AssertionError e) {
        if (System.nanoTime() > deadline) {
          throw e;
        }
        Thread.sleep(PAUSE);
      }
    }
  }
}
