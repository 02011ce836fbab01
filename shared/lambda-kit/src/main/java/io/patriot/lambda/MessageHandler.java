package io.patriot.lambda;

import io.patriot.events.message.Message;

/** Works on the messages of one queue. An exception means: this message again, later. */
public non-sealed interface MessageHandler<M extends Message> extends Handler {
  Class<M> messageType();

  void handle(M message);
}
