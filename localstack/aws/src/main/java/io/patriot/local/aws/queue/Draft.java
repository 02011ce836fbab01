package io.patriot.local.aws.queue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** A message as its sender asked for it. */
record Draft(
    String body,
    ObjectNode attributes,
    @Nullable String group,
    @Nullable String deduplicationId,
    @Nullable String traceHeader,
    int delaySeconds) {

  Message toMessage(String id, long sequence, long nowMs) {
    return new Message(
        id,
        body,
        attributes,
        group,
        deduplicationId,
        traceHeader,
        sequence,
        nowMs,
        nowMs + delaySeconds * 1000L,
        null);
  }
}
