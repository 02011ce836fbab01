package io.patriot.local.aws.queue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.patriot.local.aws.http.AwsJsonServer;
import org.jspecify.annotations.Nullable;

/** A message and where it is in its life: waiting, or with somebody until a moment. */
final class Message {
  final String id;
  final String body;
  final ObjectNode attributes;
  final @Nullable String group;
  final @Nullable String deduplicationId;
  final @Nullable String traceHeader;
  final long sequence;
  final long sentAtMs;
  final @Nullable String deadLetterSource;

  long visibleAtMs;
  int receiveCount;
  long firstReceivedAtMs;
  @Nullable String receipt;

  Message(
      String id,
      String body,
      ObjectNode attributes,
      @Nullable String group,
      @Nullable String deduplicationId,
      @Nullable String traceHeader,
      long sequence,
      long sentAtMs,
      long visibleAtMs,
      @Nullable String deadLetterSource) {
    this.id = id;
    this.body = body;
    this.attributes = attributes;
    this.group = group;
    this.deduplicationId = deduplicationId;
    this.traceHeader = traceHeader;
    this.sequence = sequence;
    this.sentAtMs = sentAtMs;
    this.visibleAtMs = visibleAtMs;
    this.deadLetterSource = deadLetterSource;
  }

  boolean visible(long nowMs) {
    return visibleAtMs <= nowMs;
  }

  boolean inFlight(long nowMs) {
    return receipt != null && visibleAtMs > nowMs;
  }

  /** The same message for the dead-letter queue: it keeps its id and its count. */
  Message movedFrom(String queueArn, long newSequence, long nowMs) {
    var moved =
        new Message(
            id,
            body,
            attributes,
            group,
            deduplicationId,
            traceHeader,
            newSequence,
            sentAtMs,
            nowMs,
            queueArn);
    moved.receiveCount = receiveCount;
    moved.firstReceivedAtMs = firstReceivedAtMs;
    return moved;
  }

  Message snapshot() {
    var copy =
        new Message(
            id,
            body,
            attributes,
            group,
            deduplicationId,
            traceHeader,
            sequence,
            sentAtMs,
            visibleAtMs,
            deadLetterSource);
    copy.receiveCount = receiveCount;
    copy.firstReceivedAtMs = firstReceivedAtMs;
    copy.receipt = receipt;
    return copy;
  }

  ObjectNode toJson() {
    ObjectNode json = AwsJsonServer.JSON.createObjectNode();
    json.put("id", id).put("body", body);
    json.set("attributes", attributes);
    json.put("group", group).put("dedup", deduplicationId).put("trace", traceHeader);
    json.put("seq", sequence)
        .put("sent", sentAtMs)
        .put("visible", visibleAtMs)
        .put("from", deadLetterSource);
    return json.put("count", receiveCount).put("first", firstReceivedAtMs);
  }

  static Message fromJson(ObjectNode json) {
    var message =
        new Message(
            json.path("id").asText(),
            json.path("body").asText(),
            (ObjectNode) json.path("attributes"),
            json.path("group").textValue(),
            json.path("dedup").textValue(),
            json.path("trace").textValue(),
            json.path("seq").asLong(),
            json.path("sent").asLong(),
            json.path("visible").asLong(),
            json.path("from").textValue());
    message.receiveCount = json.path("count").asInt();
    message.firstReceivedAtMs = json.path("first").asLong();
    return message;
  }
}
