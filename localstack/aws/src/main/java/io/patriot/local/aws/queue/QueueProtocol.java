package io.patriot.local.aws.queue;

import static io.patriot.local.aws.http.AwsJsonServer.JSON;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.patriot.local.aws.http.AwsFault;
import io.patriot.local.aws.http.AwsJsonServer.Operation;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** SQS's operations, from its JSON to the store and back. */
final class QueueProtocol {
  private static final int BATCH_ENTRIES_MAX = 10;
  private static final int WAIT_SECONDS_MAX = 20;

  private final QueueStore store;
  private final Supplier<String> urlPrefix;

  QueueProtocol(QueueStore store, Supplier<String> urlPrefix) {
    this.store = store;
    this.urlPrefix = urlPrefix;
  }

  Map<String, Operation> operations() {
    return Map.ofEntries(
        Map.entry("CreateQueue", this::createQueue),
        Map.entry("GetQueueUrl", this::getQueueUrl),
        Map.entry("ListQueues", this::listQueues),
        Map.entry("GetQueueAttributes", this::getQueueAttributes),
        Map.entry("SetQueueAttributes", this::setQueueAttributes),
        Map.entry("DeleteQueue", request -> done(() -> store.delete(queue(request)))),
        Map.entry("PurgeQueue", request -> done(() -> store.purge(queue(request)))),
        Map.entry("SendMessage", request -> send(queue(request), request)),
        Map.entry("SendMessageBatch", request -> sendBatch(request)),
        Map.entry("ReceiveMessage", this::receive),
        Map.entry("DeleteMessage", request -> delete(queue(request), request)),
        Map.entry("DeleteMessageBatch", request -> batch(request, this::delete)),
        Map.entry("ChangeMessageVisibility", request -> changeVisibility(queue(request), request)),
        Map.entry(
            "ChangeMessageVisibilityBatch", request -> batch(request, this::changeVisibility)));
  }

  String url(String name) {
    return urlPrefix.get() + name;
  }

  private ObjectNode createQueue(JsonNode request) {
    String name = request.path("QueueName").asText();
    if (store.exists(name)) {
      QueueSpec existing = store.spec(name);
      if (!QueueAttributes.apply(existing, request.path("Attributes")).equals(existing)) {
        throw AwsFault.refused(
            "QueueNameExists", "The queue " + name + " exists with other attributes.");
      }
    } else {
      store.put(QueueAttributes.apply(QueueAttributes.named(name), request.path("Attributes")));
    }
    return JSON.createObjectNode().put("QueueUrl", url(name));
  }

  private ObjectNode getQueueUrl(JsonNode request) {
    String name = request.path("QueueName").asText();
    return JSON.createObjectNode().put("QueueUrl", url(store.spec(name).name()));
  }

  private ObjectNode listQueues(JsonNode request) {
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode urls = answer.putArray("QueueUrls");
    String prefix = request.path("QueueNamePrefix").asText("");
    store.names().stream()
        .filter(name -> name.startsWith(prefix))
        .map(this::url)
        .forEach(urls::add);
    return answer;
  }

  private ObjectNode getQueueAttributes(JsonNode request) {
    String name = queue(request);
    ObjectNode answer = JSON.createObjectNode();
    ObjectNode all = QueueAttributes.of(store.spec(name), store::arn, store.depth(name));
    answer.set("Attributes", chosen(all, request.path("AttributeNames")));
    return answer;
  }

  private ObjectNode setQueueAttributes(JsonNode request) {
    return done(
        () ->
            store.put(
                QueueAttributes.apply(store.spec(queue(request)), request.path("Attributes"))));
  }

  private ObjectNode send(String name, JsonNode entry) {
    Draft draft = Drafts.read(store.spec(name), entry);
    Deduplication.Seen sent = store.send(name, draft);
    ObjectNode answer =
        JSON.createObjectNode()
            .put("MessageId", sent.messageId())
            .put("MD5OfMessageBody", Digest.md5(draft.body()));
    if (!draft.attributes().isEmpty()) {
      answer.put("MD5OfMessageAttributes", Digest.md5(draft.attributes()));
    }
    if (name.endsWith(".fifo")) {
      answer.put("SequenceNumber", Received.sequenceNumber(sent.sequence()));
    }
    return answer;
  }

  private ObjectNode sendBatch(JsonNode request) {
    long size = 0;
    for (JsonNode entry : request.path("Entries")) {
      size += Drafts.sizeBytes(entry);
    }
    if (size > Drafts.MESSAGE_BYTES_MAX) {
      throw AwsFault.refused(
          "BatchRequestTooLong",
          "The batch is larger than " + Drafts.MESSAGE_BYTES_MAX + " bytes.");
    }
    return batch(request, this::send);
  }

  private ObjectNode receive(JsonNode request) {
    int max = number(request, "MaxNumberOfMessages", 1, 1, 10);
    int wait = number(request, "WaitTimeSeconds", 0, 0, WAIT_SECONDS_MAX);
    @Nullable Integer visibility =
        request.hasNonNull("VisibilityTimeout")
            ? Integer.valueOf(
                number(request, "VisibilityTimeout", 0, 0, QueueSpec.VISIBILITY_SECONDS_MAX))
            : null;
    List<Message> received = store.receive(queue(request), max, visibility, wait);
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode messages = answer.putArray("Messages");
    received.forEach(message -> messages.add(Received.toJson(message, request)));
    return answer;
  }

  private ObjectNode delete(String name, JsonNode entry) {
    return done(() -> store.delete(name, entry.path("ReceiptHandle").asText()));
  }

  private ObjectNode changeVisibility(String name, JsonNode entry) {
    int seconds = number(entry, "VisibilityTimeout", -1, 0, QueueSpec.VISIBILITY_SECONDS_MAX);
    return done(() -> store.changeVisibility(name, entry.path("ReceiptHandle").asText(), seconds));
  }

  private ObjectNode batch(JsonNode request, BiFunction<String, JsonNode, ObjectNode> each) {
    JsonNode entries = request.path("Entries");
    if (entries.isEmpty()) {
      throw AwsFault.refused(
          "EmptyBatchRequest", "There should be at least one entry in the request.");
    }
    if (entries.size() > BATCH_ENTRIES_MAX) {
      throw AwsFault.refused(
          "TooManyEntriesInBatchRequest", "There are more than ten entries in the request.");
    }
    Set<String> ids = new HashSet<>();
    entries.forEach(entry -> ids.add(entry.path("Id").asText()));
    if (ids.size() < entries.size()) {
      throw AwsFault.refused("BatchEntryIdsNotDistinct", "Two entries have the same id.");
    }
    String name = store.spec(queue(request)).name();
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode successful = answer.putArray("Successful");
    ArrayNode failed = answer.putArray("Failed");
    for (JsonNode entry : entries) {
      String id = entry.path("Id").asText();
      try {
        successful.add(each.apply(name, entry).put("Id", id));
      } catch (AwsFault fault) {
        failed
            .addObject()
            .put("Id", id)
            .put("SenderFault", true)
            .put("Code", fault.type())
            .put("Message", fault.sentence());
      }
    }
    return answer;
  }

  static ObjectNode chosen(ObjectNode all, JsonNode names) {
    ObjectNode chosen = JSON.createObjectNode();
    for (JsonNode wanted : names) {
      String name = wanted.asText();
      if (name.equals("All") || name.equals(".*")) {
        return all;
      }
      String prefix = name.endsWith(".*") ? name.substring(0, name.length() - 2) : null;
      for (var entry : all.properties()) {
        if (entry.getKey().equals(name) || (prefix != null && entry.getKey().startsWith(prefix))) {
          chosen.set(entry.getKey(), entry.getValue());
        }
      }
    }
    return chosen;
  }

  static int number(JsonNode request, String field, int absent, int min, int max) {
    int value = request.path(field).asInt(absent);
    if (value < min || value > max) {
      throw AwsFault.refused(
          "InvalidParameterValue",
          "Value "
              + value
              + " for parameter "
              + field
              + " is not from "
              + min
              + " to "
              + max
              + ".");
    }
    return value;
  }

  private static String queue(JsonNode request) {
    String url = request.path("QueueUrl").asText();
    return url.substring(url.lastIndexOf('/') + 1);
  }

  private static ObjectNode done(Runnable act) {
    act.run();
    return JSON.createObjectNode();
  }
}
