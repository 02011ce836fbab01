package io.patriot.exchanges.timing;

import java.time.Duration;

/** Does things later, and never on the thread that asks. */
public interface Delays {
  /** Runs the task once when the delay has passed; tasks may block. */
  Pending after(Duration delay, Runnable task);

  /** Something that has not happened yet. */
  interface Pending {
    /** Takes the task back if it has not begun. */
    void cancel();
  }
}
