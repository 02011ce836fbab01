package io.patriot.lambda;

import io.patriot.events.message.Message;

/** Somebody waits for word of these messages, so they hear of it when one fails again and again. */
public interface LastWord<M extends Message> {
  /** From which failure on they are told; the message is tried again all the same. */
  int patience();

  void failed(M message);
}
