package io.patriot.bot.chat;

import java.time.Duration;

/**
 * Telegram cannot take a message now. Whoever delivers the work should deliver it again after the
 * delay; doing it twice is safe.
 */
public final class RetryLater extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Duration after;
  private final boolean busy;

  public RetryLater(Duration after, Throwable cause) {
    this(after, false, cause);
  }

  private RetryLater(Duration after, boolean busy, Throwable cause) {
    super("Telegram asks to come back after " + after, cause);
    this.after = after;
    this.busy = busy;
  }

  /** Telegram has too much to do for us, did nothing, and says for how long. */
  public static RetryLater busy(Duration after, Throwable cause) {
    return new RetryLater(after, true, cause);
  }

  /** Whether it is Telegram that asks for it, because it was told too much at once. */
  public boolean isBecauseBusy() {
    return busy;
  }

  public Duration after() {
    return after;
  }
}
