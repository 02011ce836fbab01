package io.patriot.testkit.cloud;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/** All queues, and what may be done with their messages. */
final class Post {
  static final int BODY_BYTES_MAX = 256 * 1024;
  static final int VISIBILITY_SECONDS_MAX = 43_200;
  static final int DELAY_SECONDS_MAX = 900;
  private static final int NAME_MAX = 128;

  final Map<String, MemoryQueue> queues = new LinkedHashMap<>();
  private final InstantSource clock;
  private long lastSequence;
  private long lastId;

  Post(InstantSource clock) {
    this.clock = clock;
  }

  MemoryQueue queue(String url) {
    String name = url.substring(url.lastIndexOf('/') + 1);
    MemoryQueue queue = queues.get(name);
    if (queue == null) {
      throw QueueRefusals.noQueue(name);
    }
    return queue;
  }

  long nowMs() {
    return clock.millis();
  }

  MemoryQueue.Heard send(MemoryQueue queue, Letter.Text given, @Nullable Integer delaySeconds) {
    int delay = queue.traits.delaySeconds();
    if (delaySeconds != null) {
      check("DelaySeconds", delaySeconds, DELAY_SECONDS_MAX);
      // A single message of a FIFO queue cannot wait longer than the others.
      delay = queue.traits.fifo() ? delay : delaySeconds;
    }
    Letter.Text text = checked(queue.traits, given);
    long nowMs = nowMs();
    MemoryQueue.Heard before = queue.heard(text, nowMs);
    if (before != null) {
      return before;
    }
    lastSequence++;
    return queue.add(
        new Letter(nextId("message-"), text, lastSequence, nowMs, nowMs + delay * 1000L, null));
  }

  List<Letter> receive(MemoryQueue queue, int max, @Nullable Integer visibilitySeconds) {
    if (max < 1 || max > 10) {
      throw QueueRefusals.value("MaxNumberOfMessages is not from 1 to 10.");
    }
    int seconds = visibilitySeconds == null ? queue.traits.visibilitySeconds() : visibilitySeconds;
    check("VisibilityTimeout", seconds, VISIBILITY_SECONDS_MAX);
    long nowMs = nowMs();
    var received = new ArrayList<Letter>();
    while (received.isEmpty()) {
      List<Letter> next = queue.next(max, nowMs);
      if (next.isEmpty()) {
        break;
      }
      for (Letter letter : next) {
        MemoryQueue grave = grave(queue, letter);
        if (grave == null) {
          hand(letter, nowMs, seconds);
          received.add(letter);
        } else {
          queue.remove(letter);
          lastSequence++;
          var _ =
              grave.add(
                  letter.movedFrom(QueueTraits.ARN + queue.traits.name(), lastSequence, nowMs));
        }
      }
    }
    return received;
  }

  private void hand(Letter letter, long nowMs, int seconds) {
    letter.receiveCount++;
    letter.visibleAtMs = nowMs + seconds * 1000L;
    letter.receipt = letter.id + "." + nextId("receipt-");
    if (letter.receiveCount == 1) {
      letter.firstReceivedAtMs = nowMs;
    }
  }

  /** Where a message goes that was received too often; nothing for one that was not. */
  private @Nullable MemoryQueue grave(MemoryQueue queue, Letter letter) {
    QueueTraits.DeadLetters to = queue.traits.deadLetters();
    return to != null && letter.receiveCount >= to.receiveMax() ? queues.get(to.queue()) : null;
  }

  void delete(MemoryQueue queue, String receipt) {
    Letter letter = held(queue, receipt);
    if (letter != null) {
      queue.remove(letter);
    }
  }

  void changeVisibility(MemoryQueue queue, String receipt, int seconds) {
    check("VisibilityTimeout", seconds, VISIBILITY_SECONDS_MAX);
    Letter letter = held(queue, receipt);
    if (letter == null || !letter.isWithSomebody(nowMs())) {
      throw QueueRefusals.notInFlight();
    }
    letter.visibleAtMs = nowMs() + seconds * 1000L;
  }

  /** The message that this receipt still stands for. */
  private @Nullable Letter held(MemoryQueue queue, String receipt) {
    int dot = receipt.indexOf('.');
    if (dot < 0) {
      throw QueueRefusals.badReceipt();
    }
    Letter letter = queue.find(receipt.substring(0, dot));
    boolean current = letter != null && receipt.equals(letter.receipt);
    if (letter != null && queue.traits.fifo() && !(current && letter.isWithSomebody(nowMs()))) {
      throw QueueRefusals.oldReceipt();
    }
    return current ? letter : null;
  }

  private static Letter.Text checked(QueueTraits traits, Letter.Text text) {
    if (text.body() == null || text.body().isEmpty()) {
      throw QueueRefusals.missing("MessageBody");
    }
    if (text.body().length() > BODY_BYTES_MAX / 3 && bytes(text) > BODY_BYTES_MAX) {
      throw QueueRefusals.value("Message must be shorter than " + BODY_BYTES_MAX + " bytes.");
    }
    if (!traits.fifo()) {
      return new Letter.Text(
          text.body(), text.attributes(), text.group(), null, text.traceHeader());
    }
    String group = text.group();
    if (group == null || group.isEmpty() || group.length() > NAME_MAX) {
      throw QueueRefusals.missing("MessageGroupId");
    }
    return new Letter.Text(
        text.body(), text.attributes(), group, name(traits, text), text.traceHeader());
  }

  private static String name(QueueTraits traits, Letter.Text text) {
    String name = text.deduplicationId();
    if (name != null && !name.isEmpty() && name.length() <= NAME_MAX) {
      return name;
    }
    if (name == null && traits.contentBasedDeduplication()) {
      return digest(text.body());
    }
    throw QueueRefusals.value("The queue has no ContentBasedDeduplication and the message no id.");
  }

  private static String digest(String body) {
    try {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  private static long bytes(Letter.Text text) {
    long size = text.body().getBytes(StandardCharsets.UTF_8).length;
    for (var attribute : text.attributes().entrySet()) {
      MessageAttributeValue value = attribute.getValue();
      size += attribute.getKey().length() + Objects.toString(value.stringValue(), "").length();
    }
    return size;
  }

  private static void check(String parameter, int value, int max) {
    if (value < 0 || value > max) {
      throw QueueRefusals.value(parameter + " is not from 0 to " + max + ".");
    }
  }

  private String nextId(String prefix) {
    lastId++;
    return prefix + lastId;
  }
}
