package io.patriot.application.time;

import java.time.Duration;

/**
 * How code waits before it tries or looks again. It comes in from outside, so that a day of waiting
 * can pass in a moment and always in the same way.
 */
@FunctionalInterface
public interface Waits {
  /** Returns when the time has passed. */
  void waitFor(Duration time) throws InterruptedException;
}
