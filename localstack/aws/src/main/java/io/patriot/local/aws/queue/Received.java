package io.patriot.local.aws.queue;

import static io.patriot.local.aws.http.AwsJsonServer.JSON;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** A message as SQS hands it to whoever asked. */
final class Received {
  private static final String SENDER = "AIDALOCALSENDER";

  private Received() {}

  static ObjectNode toJson(Message message, JsonNode request) {
    ObjectNode json =
        JSON.createObjectNode()
            .put("MessageId", message.id)
            .put("ReceiptHandle", message.receipt)
            .put("MD5OfBody", Digest.md5(message.body))
            .put("Body", message.body);
    ObjectNode system = systemAttributes(message);
    ObjectNode chosenSystem = QueueProtocol.chosen(system, request.path("AttributeNames"));
    chosenSystem.setAll(QueueProtocol.chosen(system, request.path("MessageSystemAttributeNames")));
    if (!chosenSystem.isEmpty()) {
      json.set("Attributes", chosenSystem);
    }
    ObjectNode chosen =
        QueueProtocol.chosen(message.attributes, request.path("MessageAttributeNames"));
    if (!chosen.isEmpty()) {
      json.put("MD5OfMessageAttributes", Digest.md5(chosen));
      json.set("MessageAttributes", chosen);
    }
    return json;
  }

  private static ObjectNode systemAttributes(Message message) {
    ObjectNode all =
        JSON.createObjectNode()
            .put("SenderId", SENDER)
            .put("SentTimestamp", Long.toString(message.sentAtMs))
            .put("ApproximateReceiveCount", Integer.toString(message.receiveCount))
            .put("ApproximateFirstReceiveTimestamp", Long.toString(message.firstReceivedAtMs));
    putIfThere(all, "MessageGroupId", message.group);
    if (message.deduplicationId != null) {
      all.put("MessageDeduplicationId", message.deduplicationId);
      all.put("SequenceNumber", sequenceNumber(message.sequence));
    }
    putIfThere(all, "AWSTraceHeader", message.traceHeader);
    putIfThere(all, "DeadLetterQueueSourceArn", message.deadLetterSource);
    return all;
  }

  private static void putIfThere(ObjectNode json, String name, @Nullable String value) {
    if (value != null) {
      json.put(name, value);
    }
  }

  /** Twenty digits, as AWS's are, so that they sort as text. */
  static String sequenceNumber(long sequence) {
    return "1%019d".formatted(sequence);
  }
}
