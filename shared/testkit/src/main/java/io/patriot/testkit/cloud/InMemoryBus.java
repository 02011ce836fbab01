package io.patriot.testkit.cloud;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.EventBridgeException;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/**
 * The event bus in memory: an event is on every queue that wants it when its sender hears of it.
 */
public final class InMemoryBus implements EventBridgeClient {
  static final int ENTRIES_MAX = 10;
  private static final int BAD_REQUEST = 400;

  private final InstantSource clock;
  private final SqsClient queues;
  private final String name;
  private final List<BusRule> rules = new ArrayList<>();
  private Predicate<PutEventsRequestEntry> refused = _ -> false;
  private Consumer<String> taken = _ -> {};
  private long lastId;

  public InMemoryBus(InstantSource clock, SqsClient queues, String name) {
    this.clock = clock;
    this.queues = queues;
    this.name = name;
  }

  public void put(BusRule rule) {
    rules.add(rule);
  }

  /** From now on, these entries fail while others of the same call are taken. */
  public void refuse(Predicate<PutEventsRequestEntry> entries) {
    refused = entries;
  }

  /** Tells of every event's detail from now on, once it has reached all of its queues. */
  public void onTaken(Consumer<String> told) {
    taken = told;
  }

  @Override
  public PutEventsResponse putEvents(PutEventsRequest request) {
    if (request.entries().isEmpty() || request.entries().size() > ENTRIES_MAX) {
      throw invalid("Value at 'entries' must have length from 1 to " + ENTRIES_MAX);
    }
    var results = new ArrayList<PutEventsResultEntry>();
    int failed = 0;
    for (PutEventsRequestEntry entry : request.entries()) {
      PutEventsResultEntry result = take(entry);
      failed += result.errorCode() == null ? 0 : 1;
      results.add(result);
    }
    return PutEventsResponse.builder().entries(results).failedEntryCount(failed).build();
  }

  private PutEventsResultEntry take(PutEventsRequestEntry entry) {
    if (isEmpty(entry.source()) || isEmpty(entry.detailType()) || isEmpty(entry.detail())) {
      return failure("InvalidArgument", "Source, DetailType and Detail are required.");
    }
    if (!entry.detail().startsWith("{")) {
      return failure("MalformedDetail", "Detail is malformed.");
    }
    String bus = entry.eventBusName() == null ? "default" : entry.eventBusName();
    if (!bus.substring(bus.lastIndexOf('/') + 1).equals(name)) {
      return failure("ResourceNotFoundException", "Event bus " + bus + " does not exist.");
    }
    if (refused.test(entry)) {
      return failure("InternalFailure", "The event was not taken.");
    }
    lastId++;
    String id = "event-" + lastId;
    if (!deliver(id, entry)) {
      return failure("InternalFailure", "The event did not reach all of its queues.");
    }
    taken.accept(entry.detail());
    return PutEventsResultEntry.builder().eventId(id).build();
  }

  /** To each queue once, however many rules say so. */
  private boolean deliver(String id, PutEventsRequestEntry entry) {
    String body = envelope(id, entry);
    Set<String> reached = new LinkedHashSet<>();
    boolean all = true;
    for (BusRule rule : rules) {
      if (rule.wants(entry.source(), entry.detailType()) && reached.add(rule.queueUrl())) {
        all &= send(rule, id, body);
      }
    }
    return all;
  }

  private boolean send(BusRule rule, String id, String body) {
    var message = SendMessageRequest.builder().queueUrl(rule.queueUrl()).messageBody(body);
    if (rule.group() != null) {
      message.messageGroupId(rule.group()).messageDeduplicationId(id);
    }
    try {
      var _ = queues.sendMessage(message.build());
      return true;
    } catch (SdkException e) {
      return false;
    }
  }

  /** The detail stays as its sender wrote it. */
  private String envelope(String id, PutEventsRequestEntry entry) {
    Instant time = entry.time() == null ? clock.instant() : entry.time();
    return "{\"version\":\"0\",\"id\":\""
        + id
        + "\",\"detail-type\":\""
        + escaped(entry.detailType())
        + "\",\"source\":\""
        + escaped(entry.source())
        + "\",\"account\":\"000000000000\",\"time\":\""
        + time.truncatedTo(ChronoUnit.SECONDS)
        + "\",\"region\":\"eu-central-1\",\"resources\":[],\"detail\":"
        + entry.detail()
        + "}";
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  private static boolean isEmpty(@Nullable String text) {
    return text == null || text.isEmpty();
  }

  private static PutEventsResultEntry failure(String code, String message) {
    return PutEventsResultEntry.builder().errorCode(code).errorMessage(message).build();
  }

  private static EventBridgeException invalid(String message) {
    return (EventBridgeException)
        EventBridgeException.builder()
            .message(message)
            .statusCode(BAD_REQUEST)
            .awsErrorDetails(
                AwsErrorDetails.builder()
                    .errorCode("ValidationException")
                    .errorMessage(message)
                    .serviceName("EventBridge")
                    .build())
            .build();
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}
}
