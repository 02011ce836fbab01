package io.patriot.local.aws.queue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.patriot.local.aws.http.AwsJsonServer;
import io.patriot.local.aws.queue.QueueSpec.DeadLetter;
import org.jspecify.annotations.Nullable;

/** The lines of the journal: what can happen to a queue. */
final class JournalLine {
  static final String QUEUE = "queue";
  static final String QUEUE_GONE = "queue-gone";
  static final String ADDED = "added";
  static final String SEEN = "seen";
  static final String CHANGED = "changed";
  static final String GONE = "gone";

  private JournalLine() {}

  private static ObjectNode line(String what, String queue) {
    return AwsJsonServer.JSON.createObjectNode().put("o", what).put("q", queue);
  }

  static ObjectNode queue(QueueSpec spec) {
    ObjectNode line =
        line(QUEUE, spec.name())
            .put("visibility", spec.visibilityTimeoutSeconds())
            .put("delay", spec.delaySeconds())
            .put("content", spec.contentBasedDeduplication())
            .put("perGroup", spec.deduplicationPerGroup());
    DeadLetter deadLetter = spec.deadLetter();
    return deadLetter == null
        ? line
        : line.put("dlq", deadLetter.queueName()).put("max", deadLetter.maxReceiveCount());
  }

  static QueueSpec queue(ObjectNode line) {
    @Nullable DeadLetter deadLetter =
        line.has("dlq")
            ? new DeadLetter(line.path("dlq").asText(), line.path("max").asInt())
            : null;
    return new QueueSpec(
        line.path("q").asText(),
        line.path("visibility").asInt(),
        line.path("delay").asInt(),
        line.path("content").asBoolean(),
        line.path("perGroup").asBoolean(),
        deadLetter);
  }

  static ObjectNode queueGone(String queue) {
    return line(QUEUE_GONE, queue);
  }

  static ObjectNode added(String queue, Message message) {
    ObjectNode line = line(ADDED, queue);
    line.set("m", message.toJson());
    return line;
  }

  static ObjectNode seen(String queue, String key, Deduplication.Seen seen) {
    return line(SEEN, queue)
        .put("key", key)
        .put("i", seen.messageId())
        .put("seq", seen.sequence())
        .put("sent", seen.sentAtMs());
  }

  static ObjectNode changed(String queue, Message message) {
    return line(CHANGED, queue)
        .put("i", message.id)
        .put("count", message.receiveCount)
        .put("first", message.firstReceivedAtMs);
  }

  static ObjectNode gone(String queue, Message message) {
    return line(GONE, queue).put("i", message.id);
  }
}
