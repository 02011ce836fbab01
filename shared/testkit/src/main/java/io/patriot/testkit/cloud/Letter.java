package io.patriot.testkit.cloud;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/** A message on a queue: waiting, or with somebody until a moment. */
final class Letter {
  /** What its sender said. */
  record Text(
      String body,
      Map<String, MessageAttributeValue> attributes,
      @Nullable String group,
      @Nullable String deduplicationId,
      @Nullable String traceHeader) {}

  final String id;
  final Text text;
  final long sequence;
  final long sentAtMs;
  final @Nullable String comesFrom;
  long visibleAtMs;
  int receiveCount;
  long firstReceivedAtMs;
  @Nullable String receipt;

  Letter(
      String id,
      Text text,
      long sequence,
      long sentAtMs,
      long visibleAtMs,
      @Nullable String comesFrom) {
    this.id = id;
    this.text = text;
    this.sequence = sequence;
    this.sentAtMs = sentAtMs;
    this.visibleAtMs = visibleAtMs;
    this.comesFrom = comesFrom;
  }

  boolean isVisible(long nowMs) {
    return visibleAtMs <= nowMs;
  }

  boolean isWithSomebody(long nowMs) {
    return receipt != null && visibleAtMs > nowMs;
  }

  /** The same message for the dead-letter queue: it keeps its id and its count. */
  Letter movedFrom(String queueArn, long newSequence, long nowMs) {
    var moved = new Letter(id, text, newSequence, sentAtMs, nowMs, queueArn);
    moved.receiveCount = receiveCount;
    moved.firstReceivedAtMs = firstReceivedAtMs;
    return moved;
  }
}
