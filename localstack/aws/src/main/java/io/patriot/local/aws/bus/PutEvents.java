package io.patriot.local.aws.bus;

import static io.patriot.local.aws.http.AwsJsonServer.JSON;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.patriot.local.aws.bus.RuleSpec.Target;
import io.patriot.local.aws.http.AwsFault;
import io.patriot.local.aws.http.AwsJsonServer.Operation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes up to ten events: each is checked, matched and put on its queues, and answered by its id or
 * its error.
 */
final class PutEvents implements Operation {
  static final int ENTRIES_MAX = 10;
  static final int REQUEST_BYTES_MAX = 256 * 1024;
  private static final int TIME_BYTES = 14;
  private static final Logger log = LoggerFactory.getLogger(PutEvents.class);

  /** Why one event was not taken. */
  private record Refusal(String code, String message) {}

  private final BusSettings settings;
  private final Rules rules;
  private final Delivery delivery;
  private final InstantSource clock;
  private final Supplier<String> ids;

  PutEvents(
      BusSettings settings,
      Rules rules,
      Delivery delivery,
      InstantSource clock,
      Supplier<String> ids) {
    this.settings = settings;
    this.rules = rules;
    this.delivery = delivery;
    this.clock = clock;
    this.ids = ids;
  }

  @Override
  public ObjectNode answer(JsonNode request) {
    JsonNode entries = request.path("Entries");
    checkLimits(entries);
    int failed = 0;
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode results = JSON.createArrayNode();
    for (JsonNode entry : entries) {
      String id = ids.get();
      Refusal refusal = take(id, entry);
      if (refusal == null) {
        results.addObject().put("EventId", id);
      } else {
        failed++;
        results.addObject().put("ErrorCode", refusal.code()).put("ErrorMessage", refusal.message());
      }
    }
    answer.put("FailedEntryCount", failed).set("Entries", results);
    return answer;
  }

  private static void checkLimits(JsonNode entries) {
    if (entries.isEmpty() || entries.size() > ENTRIES_MAX) {
      throw AwsFault.refused(
          "ValidationException",
          "1 validation error detected: Value at 'entries' failed to satisfy constraint: Member must have length from 1 to 10");
    }
    long size = 0;
    for (JsonNode entry : entries) {
      size += sizeBytes(entry);
    }
    if (size > REQUEST_BYTES_MAX) {
      throw AwsFault.refused(
          "ValidationException", "Total size of the entries in the request is over the limit.");
    }
  }

  private static long sizeBytes(JsonNode entry) {
    long size = entry.hasNonNull("Time") ? TIME_BYTES : 0;
    size +=
        utf8(entry.path("Source")) + utf8(entry.path("DetailType")) + utf8(entry.path("Detail"));
    for (JsonNode resource : entry.path("Resources")) {
      size += utf8(resource);
    }
    return size;
  }

  private static long utf8(JsonNode text) {
    return text.asText().getBytes(StandardCharsets.UTF_8).length;
  }

  private @Nullable Refusal take(String id, JsonNode entry) {
    for (String required : new String[] {"Source", "DetailType", "Detail"}) {
      if (entry.path(required).asText().isEmpty()) {
        return new Refusal(
            "InvalidArgument",
            "Parameter "
                + required
                + " is not valid. Reason: "
                + required
                + " is a required argument.");
      }
    }
    String name = entry.path("EventBusName").asText("default");
    String bus = name.substring(name.lastIndexOf('/') + 1);
    if (!rules.knows(bus)) {
      return new Refusal("ResourceNotFoundException", "Event bus " + bus + " does not exist.");
    }
    if (!isObject(entry.path("Detail").asText())) {
      return new Refusal("MalformedDetail", "Detail is malformed.");
    }
    return deliver(id, bus, envelope(id, entry));
  }

  private static boolean isObject(String detail) {
    try {
      return JSON.readTree(detail).isObject();
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  private String envelope(String id, JsonNode entry) {
    ObjectNode event =
        JSON.createObjectNode()
            .put("version", "0")
            .put("id", id)
            .put("detail-type", entry.path("DetailType").asText())
            .put("source", entry.path("Source").asText())
            .put("account", settings.accountId())
            .put("time", time(entry).truncatedTo(ChronoUnit.SECONDS).toString())
            .put("region", settings.region());
    ArrayNode resources = event.putArray("resources");
    entry.path("Resources").forEach(resources::add);
    // As the sender wrote it, so that no number is rounded on the way.
    event.putRawValue("detail", new RawValue(entry.path("Detail").asText()));
    return event.toString();
  }

  private Instant time(JsonNode entry) {
    return entry.hasNonNull("Time")
        ? Instant.ofEpochSecond(entry.path("Time").asLong())
        : clock.instant();
  }

  private @Nullable Refusal deliver(String id, String bus, String event) {
    try {
      boolean all = true;
      for (Target target : rules.targets(bus, event)) {
        all &= delivery.deliver(target, id, event);
      }
      return all
          ? null
          : new Refusal("InternalFailure", "The event did not reach all of its queues.");
    } catch (Exception e) {
      log.error("bus.matching.failed eventId={} bus={}", id, bus, e);
      return new Refusal("InternalFailure", "The event could not be matched.");
    }
  }
}
