package io.patriot.local.aws.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;

/**
 * One queue: what it promises, what is on it, and who waits for it. All of it is touched only under
 * the store's lock.
 */
final class LocalQueue {
  QueueSpec spec;
  final Shelf shelf;
  final Deduplication deduplication = new Deduplication();
  final Condition changed;

  LocalQueue(QueueSpec spec, Condition changed) {
    this.spec = spec;
    this.shelf = Shelf.of(spec);
    this.changed = changed;
  }

  String deduplicationKey(Message message) {
    return spec.deduplicationPerGroup()
        ? message.group + "\n" + message.deduplicationId
        : String.valueOf(message.deduplicationId);
  }

  /** When something may be received that cannot be received now, if nobody does anything. */
  long nextChangeAtMs(long nowMs) {
    long next = Long.MAX_VALUE;
    for (Message message : shelf.all()) {
      if (message.visibleAtMs > nowMs) {
        next = Math.min(next, message.visibleAtMs);
      }
    }
    return next;
  }

  List<Message> messages() {
    return new ArrayList<>(shelf.all());
  }
}
