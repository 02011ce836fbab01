package io.patriot.events;

import org.jspecify.annotations.Nullable;

/**
 * A message or event that does not have the form it promises; its content is not repeated, because
 * it may be anything.
 */
public final class UnreadableMessage extends RuntimeException {
  public UnreadableMessage(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
