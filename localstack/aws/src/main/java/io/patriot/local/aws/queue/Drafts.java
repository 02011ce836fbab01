package io.patriot.local.aws.queue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.patriot.local.aws.http.AwsFault;
import io.patriot.local.aws.http.AwsJsonServer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads what somebody wants to send and refuses what SQS refuses. */
final class Drafts {
  static final int MESSAGE_BYTES_MAX = 256 * 1024;
  private static final int ATTRIBUTES_MAX = 10;

  private Drafts() {}

  static Draft read(QueueSpec queue, JsonNode entry) {
    String body = entry.path("MessageBody").asText();
    if (body.isEmpty()) {
      throw AwsFault.refused(
          "MissingParameter", "The request must contain the parameter MessageBody.");
    }
    if (sizeBytes(entry) > MESSAGE_BYTES_MAX) {
      throw AwsFault.refused(
          "InvalidParameterValue",
          "One or more parameters are invalid. Reason: Message must be shorter than "
              + MESSAGE_BYTES_MAX
              + " bytes.");
    }
    ObjectNode attributes =
        entry.path("MessageAttributes") instanceof ObjectNode given
            ? given
            : AwsJsonServer.JSON.createObjectNode();
    if (attributes.size() > ATTRIBUTES_MAX) {
      throw AwsFault.refused(
          "InvalidParameterValue", "A message has at most " + ATTRIBUTES_MAX + " attributes.");
    }
    String trace =
        entry
            .path("MessageSystemAttributes")
            .path("AWSTraceHeader")
            .path("StringValue")
            .textValue();
    int delay =
        QueueProtocol.number(
            entry, "DelaySeconds", queue.delaySeconds(), 0, QueueSpec.DELAY_SECONDS_MAX);
    String group = entry.path("MessageGroupId").textValue();
    return queue.fifo()
        ? new Draft(
            body,
            attributes,
            group(group),
            deduplicationId(queue, entry, body),
            trace,
            queue.delaySeconds())
        : new Draft(body, attributes, group, null, trace, delay);
  }

  private static String group(@Nullable String group) {
    if (group == null || group.isEmpty() || group.length() > 128) {
      throw AwsFault.refused(
          "MissingParameter", "The request must contain the parameter MessageGroupId.");
    }
    return group;
  }

  private static String deduplicationId(QueueSpec queue, JsonNode entry, String body) {
    String id = entry.path("MessageDeduplicationId").textValue();
    if (id != null && !id.isEmpty() && id.length() <= 128) {
      return id;
    }
    if (id == null && queue.contentBasedDeduplication()) {
      return Digest.sha256(body);
    }
    throw AwsFault.refused(
        "InvalidParameterValue",
        "The queue should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly.");
  }

  static long sizeBytes(JsonNode entry) {
    long size = utf8(entry.path("MessageBody").asText());
    for (var attribute : entry.path("MessageAttributes").properties()) {
      JsonNode value = attribute.getValue();
      size += utf8(attribute.getKey()) + utf8(value.path("DataType").asText());
      size +=
          utf8(value.path("StringValue").asText())
              + value.path("BinaryValue").asText().length() * 3L / 4;
    }
    return size;
  }

  private static long utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
