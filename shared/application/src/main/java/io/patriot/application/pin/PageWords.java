package io.patriot.application.pin;

import io.patriot.application.trace.Cause;

/** The way from the PIN's page to the chat, in order with all else that the person does there. */
public interface PageWords {
  void send(PageWord word, Cause cause);
}
