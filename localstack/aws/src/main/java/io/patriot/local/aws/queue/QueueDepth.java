package io.patriot.local.aws.queue;

import java.util.Collection;

/** How many messages wait, are with somebody, and are not due yet. */
public record QueueDepth(int waiting, int inFlight, int delayed) {
  static QueueDepth of(Collection<Message> messages, long nowMs) {
    int waiting = 0;
    int inFlight = 0;
    for (Message message : messages) {
      if (message.visible(nowMs)) {
        waiting++;
      } else if (message.inFlight(nowMs)) {
        inFlight++;
      }
    }
    return new QueueDepth(waiting, inFlight, messages.size() - waiting - inFlight);
  }
}
