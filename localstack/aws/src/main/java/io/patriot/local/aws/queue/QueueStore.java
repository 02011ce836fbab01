package io.patriot.local.aws.queue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.patriot.local.aws.http.AwsFault;
import io.patriot.local.aws.queue.QueueSpec.DeadLetter;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All queues of this machine behind one lock: what is answered is in the journal before. */
final class QueueStore implements AutoCloseable {
  static final int MESSAGES_MAX = 100_000;
  static final int QUEUES_MAX = 1_000;

  private final ReentrantLock lock = new ReentrantLock();
  private final InstantSource clock;
  private final Supplier<String> ids;
  private final String arnPrefix;
  private final @Nullable Journal journal;
  private final QueueMemory memory;
  private boolean closed;

  QueueStore(InstantSource clock, Supplier<String> ids, String arnPrefix, @Nullable Journal journal)
      throws IOException {
    this.clock = clock;
    this.ids = ids;
    this.arnPrefix = arnPrefix;
    this.journal = journal;
    this.memory = new QueueMemory(clock, lock::newCondition);
    if (journal != null) {
      restore(journal);
    }
  }

  private void restore(Journal from) throws IOException {
    lock.lock();
    try {
      from.replay(memory::replay);
      from.rewrite(memory.present());
    } finally {
      lock.unlock();
    }
  }

  String arn(String queueName) {
    return arnPrefix + queueName;
  }

  /** Makes the queue, or gives the one that exists these promises. */
  void put(QueueSpec spec) {
    change(
        () -> {
          if (spec.deadLetter() != null) {
            memory.queue(spec.deadLetter().queueName());
          }
          LocalQueue existing = memory.queues.get(spec.name());
          if (existing != null && existing.spec.equals(spec)) {
            return;
          }
          if (existing == null && memory.queues.size() == QUEUES_MAX) {
            throw AwsFault.refused("OverLimit", "There are " + QUEUES_MAX + " queues already.");
          }
          write(JournalLine.queue(spec));
          memory.apply(spec).changed.signalAll();
        });
  }

  QueueSpec spec(String name) {
    return locked(() -> memory.queue(name).spec);
  }

  boolean exists(String name) {
    return locked(() -> memory.queues.containsKey(name));
  }

  List<String> names() {
    return locked(() -> List.copyOf(memory.queues.keySet()));
  }

  void delete(String name) {
    change(
        () -> {
          memory.queue(name);
          write(JournalLine.queueGone(name));
          memory.queues.remove(name);
        });
  }

  void purge(String name) {
    change(
        () -> {
          LocalQueue queue = memory.queue(name);
          List<Message> all = queue.messages();
          write(all.stream().map(message -> JournalLine.gone(name, message)).toList());
          all.forEach(queue.shelf::remove);
        });
  }

  /**
   * Adds what was sent, unless the queue heard it in the last five minutes; answers what the first
   * sender was told.
   */
  Deduplication.Seen send(String name, Draft draft) {
    return locked(
        () -> {
          LocalQueue queue = memory.queue(name);
          long nowMs = clock.millis();
          Message message = draft.toMessage(ids.get(), memory.nextSequence(), nowMs);
          String key = queue.deduplicationKey(message);
          if (queue.spec.fifo()) {
            Deduplication.Seen seen = queue.deduplication.find(key, nowMs);
            if (seen != null) {
              return seen;
            }
          }
          if (queue.shelf.size() >= MESSAGES_MAX) {
            throw AwsFault.refused(
                "OverLimit", "The queue " + name + " holds " + MESSAGES_MAX + " messages already.");
          }
          write(JournalLine.added(name, message));
          return memory.add(queue, message);
        });
  }

  /** Waits until there is something to receive, the time is over or the store closes. */
  List<Message> receive(
      String name, int max, @Nullable Integer visibilitySeconds, int waitSeconds) {
    return locked(
        () -> {
          long deadlineMs = clock.millis() + waitSeconds * 1000L;
          while (!closed) {
            LocalQueue queue = memory.queue(name);
            List<Message> received = take(queue, max, visibilitySeconds);
            long nowMs = clock.millis();
            if (!received.isEmpty() || nowMs >= deadlineMs) {
              return received;
            }
            long wakeAtMs = Math.min(deadlineMs, queue.nextChangeAtMs(nowMs));
            var _ = queue.changed.await(wakeAtMs - nowMs, TimeUnit.MILLISECONDS);
          }
          return List.of();
        });
  }

  private List<Message> take(LocalQueue queue, int max, @Nullable Integer visibilitySeconds) {
    List<Message> received = new ArrayList<>();
    List<ObjectNode> lines = new ArrayList<>();
    long nowMs = clock.millis();
    int seconds =
        visibilitySeconds == null ? queue.spec.visibilityTimeoutSeconds() : visibilitySeconds;
    while (received.isEmpty()) {
      List<Message> next = queue.shelf.next(max, nowMs);
      if (next.isEmpty()) {
        break;
      }
      for (Message message : next) {
        if (exhausted(queue, message)) {
          moveToDeadLetters(queue, message, nowMs, lines);
        } else {
          message.receiveCount++;
          message.visibleAtMs = nowMs + seconds * 1000L;
          message.receipt = message.id + "." + ids.get();
          message.firstReceivedAtMs =
              message.firstReceivedAtMs == 0 ? nowMs : message.firstReceivedAtMs;
          lines.add(JournalLine.changed(queue.spec.name(), message));
          // A copy, because the shelf's own message changes under the next reader's feet.
          received.add(message.snapshot());
        }
      }
    }
    write(lines);
    return received;
  }

  private boolean exhausted(LocalQueue queue, Message message) {
    DeadLetter deadLetter = queue.spec.deadLetter();
    return deadLetter != null
        && memory.queues.containsKey(deadLetter.queueName())
        && message.receiveCount >= deadLetter.maxReceiveCount();
  }

  private void moveToDeadLetters(
      LocalQueue queue, Message message, long nowMs, List<ObjectNode> lines) {
    LocalQueue target = memory.queue(Objects.requireNonNull(queue.spec.deadLetter()).queueName());
    Message moved = message.movedFrom(arn(queue.spec.name()), memory.nextSequence(), nowMs);
    lines.add(JournalLine.added(target.spec.name(), moved));
    lines.add(JournalLine.gone(queue.spec.name(), message));
    queue.shelf.remove(message);
    var _ = memory.add(target, moved);
  }

  /** Deletes what the receipt names. A message that is gone already counts as deleted. */
  void delete(String name, String receipt) {
    change(
        () -> {
          LocalQueue queue = memory.queue(name);
          Message message = held(queue, receipt);
          if (message != null) {
            write(JournalLine.gone(name, message));
            queue.shelf.remove(message);
            queue.changed.signalAll();
          }
        });
  }

  void changeVisibility(String name, String receipt, int seconds) {
    change(
        () -> {
          LocalQueue queue = memory.queue(name);
          Message message = held(queue, receipt);
          if (message == null || !message.inFlight(clock.millis())) {
            throw AwsFault.refused("MessageNotInflight", "The message is not with anybody.");
          }
          message.visibleAtMs = clock.millis() + seconds * 1000L;
          queue.changed.signalAll();
        });
  }

  /** The message this receipt still stands for. */
  private @Nullable Message held(LocalQueue queue, String receipt) {
    int dot = receipt.indexOf('.');
    if (dot < 0) {
      throw AwsFault.refused(
          "ReceiptHandleIsInvalid", "The receipt handle is not a valid receipt handle.");
    }
    Message message = queue.shelf.find(receipt.substring(0, dot));
    boolean current = message != null && receipt.equals(message.receipt);
    if (message != null && queue.spec.fifo() && !(current && message.inFlight(clock.millis()))) {
      throw AwsFault.refused(
          "InvalidParameterValue",
          "Value for parameter ReceiptHandle is invalid. Reason: The receipt handle has expired.");
    }
    return current ? message : null;
  }

  /** How many wait, are with somebody, and are not due yet. */
  QueueDepth depth(String name) {
    return locked(() -> QueueDepth.of(memory.queue(name).shelf.all(), clock.millis()));
  }

  private void write(ObjectNode line) {
    write(List.of(line));
  }

  private void write(List<ObjectNode> lines) {
    if (journal == null || lines.isEmpty()) {
      return;
    }
    journal.append(lines);
  }

  private interface Act<T> {
    T run() throws InterruptedException;
  }

  private void change(Runnable act) {
    var _ =
        locked(
            () -> {
              act.run();
              return true;
            });
  }

  private <T> T locked(Act<T> act) {
    lock.lock();
    try {
      T result = act.run();
      if (journal != null && !closed && journal.wantsRewriting()) {
        journal.rewrite(memory.present());
      }
      return result;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AwsFault(503, "ServiceUnavailable", "The queues are closing.");
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      if (!closed) {
        closed = true;
        memory.queues.values().forEach(queue -> queue.changed.signalAll());
        if (journal != null) {
          journal.close();
        }
      }
    } finally {
      lock.unlock();
    }
  }
}
