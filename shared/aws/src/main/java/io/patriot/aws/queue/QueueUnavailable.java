package io.patriot.aws.queue;

import org.jspecify.annotations.Nullable;

/** A queue did not say that it has a message; it may have it, and sending again does no harm. */
public final class QueueUnavailable extends RuntimeException {
  public QueueUnavailable(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
