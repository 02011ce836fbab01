package io.patriot.local.aws.queue;

import static io.patriot.local.aws.http.AwsJsonServer.JSON;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.patriot.local.aws.http.AwsFault;
import io.patriot.local.aws.queue.QueueSpec.DeadLetter;
import java.util.function.UnaryOperator;

/** A queue's promises in SQS's words. */
final class QueueAttributes {
  private QueueAttributes() {}

  static QueueSpec named(String name) {
    try {
      return QueueSpec.named(name);
    } catch (IllegalArgumentException e) {
      throw AwsFault.refused("InvalidParameterValue", String.valueOf(e.getMessage()));
    }
  }

  static QueueSpec apply(QueueSpec before, JsonNode attributes) {
    QueueSpec spec = before;
    try {
      for (var attribute : attributes.properties()) {
        spec = apply(spec, attribute.getKey(), attribute.getValue().asText());
      }
    } catch (IllegalArgumentException e) {
      throw AwsFault.refused("InvalidAttributeValue", String.valueOf(e.getMessage()));
    }
    return spec;
  }

  private static QueueSpec apply(QueueSpec spec, String name, String value) {
    return switch (name) {
      case "VisibilityTimeout" -> spec.withVisibilityTimeoutSeconds(Integer.parseInt(value));
      case "DelaySeconds" -> spec.withDelaySeconds(Integer.parseInt(value));
      case "ContentBasedDeduplication" ->
          spec.withContentBasedDeduplication(Boolean.parseBoolean(value));
      case "DeduplicationScope" -> spec.withDeduplicationPerGroup(value.equals("messageGroup"));
      case "RedrivePolicy" ->
          value.isEmpty() ? spec.withDeadLetter(null) : spec.withDeadLetter(deadLetter(value));
      case "FifoQueue" -> checkedFifo(spec, Boolean.parseBoolean(value));
      // Capacity, encryption and access are AWS's business; a queue on this machine has none of
      // them.
      default -> spec;
    };
  }

  private static QueueSpec checkedFifo(QueueSpec spec, boolean fifo) {
    if (fifo != spec.fifo()) {
      throw new IllegalArgumentException(
          "a FIFO queue, and only that, has a name that ends in .fifo");
    }
    return spec;
  }

  private static DeadLetter deadLetter(String policy) {
    try {
      JsonNode json = JSON.readTree(policy);
      String arn = json.path("deadLetterTargetArn").asText();
      return new DeadLetter(
          arn.substring(arn.lastIndexOf(':') + 1), json.path("maxReceiveCount").asInt());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the redrive policy is not JSON", e);
    }
  }

  static ObjectNode of(QueueSpec spec, UnaryOperator<String> arn, QueueDepth depth) {
    ObjectNode all =
        JSON.createObjectNode()
            .put("QueueArn", arn.apply(spec.name()))
            .put("ApproximateNumberOfMessages", Integer.toString(depth.waiting()))
            .put("ApproximateNumberOfMessagesNotVisible", Integer.toString(depth.inFlight()))
            .put("ApproximateNumberOfMessagesDelayed", Integer.toString(depth.delayed()))
            .put("VisibilityTimeout", Integer.toString(spec.visibilityTimeoutSeconds()))
            .put("DelaySeconds", Integer.toString(spec.delaySeconds()))
            .put("MaximumMessageSize", Integer.toString(Drafts.MESSAGE_BYTES_MAX));
    if (spec.fifo()) {
      all.put("FifoQueue", "true")
          .put("ContentBasedDeduplication", Boolean.toString(spec.contentBasedDeduplication()))
          .put("DeduplicationScope", spec.deduplicationPerGroup() ? "messageGroup" : "queue");
    }
    DeadLetter deadLetter = spec.deadLetter();
    if (deadLetter != null) {
      ObjectNode policy =
          JSON.createObjectNode()
              .put("deadLetterTargetArn", arn.apply(deadLetter.queueName()))
              .put("maxReceiveCount", deadLetter.maxReceiveCount());
      all.put("RedrivePolicy", policy.toString());
    }
    return all;
  }
}
