package io.patriot.bot.chat;

import java.time.Duration;

/**
 * Telegram cannot take a message now. Whoever delivers the work should deliver it again after the
 * delay; doing it twice is safe.
 */
public final class RetryLater extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Duration after;

  public RetryLater(Duration after, Throwable cause) {
    super("Telegram asks to come back after " + after, cause);
    this.after = after;
  }

  public Duration after() {
    return after;
  }
}
