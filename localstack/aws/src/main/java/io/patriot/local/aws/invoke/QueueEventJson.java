package io.patriot.local.aws.invoke;

import static io.patriot.local.aws.http.AwsJsonServer.JSON;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/**
 * The document Lambda gives a function for a batch of messages, field for field and in the same
 * order.
 */
final class QueueEventJson {
  /** In the order Lambda writes them. */
  private static final List<String> SYSTEM_ATTRIBUTES =
      List.of(
          "ApproximateReceiveCount",
          "AWSTraceHeader",
          "SentTimestamp",
          "SequenceNumber",
          "MessageGroupId",
          "SenderId",
          "MessageDeduplicationId",
          "ApproximateFirstReceiveTimestamp",
          "DeadLetterQueueSourceArn");

  private final String queueArn;
  private final String region;

  QueueEventJson(String queueArn) {
    this.queueArn = queueArn;
    this.region = queueArn.split(":", -1)[3];
  }

  byte[] write(List<Message> messages) {
    ObjectNode event = JSON.createObjectNode();
    ArrayNode records = event.putArray("Records");
    messages.forEach(message -> records.add(record(message)));
    try {
      return JSON.writeValueAsBytes(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private ObjectNode record(Message message) {
    ObjectNode json =
        JSON.createObjectNode()
            .put("messageId", message.messageId())
            .put("receiptHandle", message.receiptHandle())
            .put("body", message.body());
    ObjectNode attributes = json.putObject("attributes");
    Map<String, String> given = message.attributesAsStrings();
    for (String name : SYSTEM_ATTRIBUTES) {
      @Nullable String value = given.get(name);
      if (value != null) {
        attributes.put(name, value);
      }
    }
    ObjectNode messageAttributes = json.putObject("messageAttributes");
    message
        .messageAttributes()
        .forEach((name, value) -> messageAttributes.set(name, attribute(value)));
    json.put("md5OfBody", message.md5OfBody());
    if (message.md5OfMessageAttributes() != null) {
      json.put("md5OfMessageAttributes", message.md5OfMessageAttributes());
    }
    return json.put("eventSource", "aws:sqs")
        .put("eventSourceARN", queueArn)
        .put("awsRegion", region);
  }

  private static ObjectNode attribute(MessageAttributeValue value) {
    ObjectNode json = JSON.createObjectNode();
    if (value.stringValue() != null) {
      json.put("stringValue", value.stringValue());
    }
    if (value.binaryValue() != null) {
      json.put(
          "binaryValue", Base64.getEncoder().encodeToString(value.binaryValue().asByteArray()));
    }
    json.putArray("stringListValues");
    json.putArray("binaryListValues");
    return json.put("dataType", value.dataType());
  }
}
