package io.patriot.aws.bus;

import org.jspecify.annotations.Nullable;

/** The bus did not take an event; it is said again later, and hearers tell repetitions apart. */
public final class BusUnavailable extends RuntimeException {
  public BusUnavailable(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
