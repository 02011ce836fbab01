package io.patriot.local.aws.queue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.patriot.local.aws.http.AwsFault;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.function.Supplier;

/**
 * What the queues hold now, and how the journal's lines bring them there. It is touched only under
 * the store's lock.
 */
final class QueueMemory {
  final Map<String, LocalQueue> queues = new LinkedHashMap<>();
  private final InstantSource clock;
  private final Supplier<Condition> conditions;
  private long lastSequence;

  QueueMemory(InstantSource clock, Supplier<Condition> conditions) {
    this.clock = clock;
    this.conditions = conditions;
  }

  long nextSequence() {
    return lastSequence + 1;
  }

  LocalQueue queue(String name) {
    LocalQueue queue = queues.get(name);
    if (queue == null) {
      throw AwsFault.refused("QueueDoesNotExist", "The queue " + name + " does not exist.");
    }
    return queue;
  }

  LocalQueue apply(QueueSpec spec) {
    LocalQueue queue =
        queues.computeIfAbsent(spec.name(), _ -> new LocalQueue(spec, conditions.get()));
    queue.spec = spec;
    return queue;
  }

  Deduplication.Seen add(LocalQueue queue, Message message) {
    var seen = new Deduplication.Seen(message.id, message.sequence, message.sentAtMs);
    lastSequence = Math.max(lastSequence, message.sequence);
    queue.shelf.add(message);
    if (queue.spec.fifo()) {
      queue.deduplication.remember(queue.deduplicationKey(message), seen);
    }
    queue.changed.signalAll();
    return seen;
  }

  void replay(ObjectNode line) {
    String what = line.path("o").asText();
    String name = line.path("q").asText();
    if (what.equals(JournalLine.QUEUE)) {
      var _ = apply(JournalLine.queue(line));
      return;
    }
    LocalQueue queue = queues.get(name);
    if (queue == null) {
      return;
    }
    Message message = queue.shelf.find(line.path("i").asText());
    switch (what) {
      case JournalLine.QUEUE_GONE -> queues.remove(name);
      case JournalLine.ADDED -> {
        Message added = Message.fromJson((ObjectNode) line.path("m"));
        releaseIfReceived(added);
        var _ = add(queue, added);
      }
      case JournalLine.SEEN -> queue.deduplication.remember(line.path("key").asText(), seen(line));
      case JournalLine.CHANGED -> {
        if (message != null) {
          message.receiveCount = line.path("count").asInt();
          message.firstReceivedAtMs = line.path("first").asLong();
          releaseIfReceived(message);
        }
      }
      case JournalLine.GONE -> {
        if (message != null) {
          queue.shelf.remove(message);
        }
      }
      default -> throw new IllegalStateException("the journal holds an unknown line: " + what);
    }
  }

  /** Whoever held it died with the process, so nobody has to wait for them. */
  private void releaseIfReceived(Message message) {
    if (message.receiveCount > 0) {
      message.visibleAtMs = Math.min(message.visibleAtMs, clock.millis());
    }
  }

  private Deduplication.Seen seen(ObjectNode line) {
    var seen =
        new Deduplication.Seen(
            line.path("i").asText(), line.path("seq").asLong(), line.path("sent").asLong());
    lastSequence = Math.max(lastSequence, seen.sequence());
    return seen;
  }

  List<ObjectNode> present() {
    List<ObjectNode> lines = new ArrayList<>();
    queues.values().forEach(queue -> lines.add(JournalLine.queue(queue.spec)));
    for (LocalQueue queue : queues.values()) {
      String name = queue.spec.name();
      queue.shelf.all().forEach(message -> lines.add(JournalLine.added(name, message)));
      queue
          .deduplication
          .since(clock.millis())
          .forEach((key, seen) -> lines.add(JournalLine.seen(name, key, seen)));
    }
    return lines;
  }
}
