package io.patriot.local.aws.queue;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The messages of one queue in the order they may be taken. */
interface Shelf {
  void add(Message message);

  void remove(Message message);

  @Nullable Message find(String messageId);

  Collection<Message> all();

  int size();

  /** Up to {@code max} messages that may be received now, in order; they stay on the shelf. */
  List<Message> next(int max, long nowMs);

  static Shelf of(QueueSpec spec) {
    return spec.fifo() ? new FifoShelf() : new StandardShelf();
  }
}
