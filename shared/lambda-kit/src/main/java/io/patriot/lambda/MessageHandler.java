package io.patriot.lambda;

import io.patriot.events.message.Message;
import java.util.Optional;

/** Works on the messages of one queue. An exception means: this message again, later. */
public non-sealed interface MessageHandler<M extends Message> extends Handler {
  Class<M> messageType();

  void handle(M message);

  /** Who is told when a message fails again and again; usually nobody waits for one. */
  default Optional<LastWord<M>> lastWord() {
    return Optional.empty();
  }
}
