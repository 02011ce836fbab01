package io.patriot.aws.bus;

import io.patriot.application.time.Waits;
import io.patriot.events.EventEnvelope;
import io.patriot.events.Wire;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;

/** Says events on EventBridge, in as few calls as they fit, each entry until it is taken. */
public final class EventBridgePublisher implements EventPublisher {
  static final int ENTRIES_PER_CALL_MAX = 10;
  static final int CALL_BYTES_MAX = 256 * 1024;
  private static final int ROUNDS_MAX = 4;
  private static final long PAUSE_MS_FIRST = 50;

  /** What AWS counts for an entry's time. */
  private static final int TIME_BYTES = 14;

  private static final String SOURCE = "patriot";

  private final EventBridgeClient client;
  private final String bus;
  private final Wire wire;
  private final Waits waits;

  public EventBridgePublisher(EventBridgeClient client, String bus, Wire wire, Waits waits) {
    this.client = client;
    this.bus = bus;
    this.wire = wire;
    this.waits = waits;
  }

  @Override
  public void publish(List<EventEnvelope> events) {
    var call = new ArrayList<PutEventsRequestEntry>();
    int bytes = 0;
    for (EventEnvelope event : events) {
      PutEventsRequestEntry entry = entry(event);
      int size = bytes(entry);
      if (call.size() == ENTRIES_PER_CALL_MAX
          || (!call.isEmpty() && bytes + size > CALL_BYTES_MAX)) {
        put(List.copyOf(call));
        call.clear();
        bytes = 0;
      }
      call.add(entry);
      bytes += size;
    }
    if (!call.isEmpty()) {
      put(List.copyOf(call));
    }
  }

  /** A call may take some entries and refuse others; those are tried again. */
  private void put(List<PutEventsRequestEntry> entries) {
    List<PutEventsRequestEntry> rest = entries;
    for (int round = 0; round < ROUNDS_MAX; round++) {
      List<PutEventsRequestEntry> wanted = rest;
      PutEventsResponse answer = call(wanted);
      if (answer.failedEntryCount() == null || answer.failedEntryCount() == 0) {
        return;
      }
      rest = refused(wanted, answer);
      pause(round);
    }
    throw new BusUnavailable("The bus refused " + rest.size() + " events", null);
  }

  private PutEventsResponse call(List<PutEventsRequestEntry> entries) {
    try {
      return client.putEvents(request -> request.entries(entries));
    } catch (SdkException e) {
      throw new BusUnavailable("The bus does not answer", e);
    }
  }

  private static List<PutEventsRequestEntry> refused(
      List<PutEventsRequestEntry> entries, PutEventsResponse answer) {
    var refused = new ArrayList<PutEventsRequestEntry>();
    for (int i = 0; i < entries.size(); i++) {
      if (answer.entries().get(i).errorCode() != null) {
        refused.add(entries.get(i));
      }
    }
    return refused;
  }

  private PutEventsRequestEntry entry(EventEnvelope event) {
    return PutEventsRequestEntry.builder()
        .eventBusName(bus)
        .source(SOURCE)
        .detailType(event.type())
        .detail(wire.write(event))
        .time(Instant.parse(event.occurredAt()))
        .build();
  }

  private static int bytes(PutEventsRequestEntry entry) {
    return TIME_BYTES
        + entry.source().length()
        + entry.detailType().length()
        + entry.detail().getBytes(StandardCharsets.UTF_8).length;
  }

  private void pause(int round) {
    try {
      waits.waitFor(Duration.ofMillis(PAUSE_MS_FIRST << round));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BusUnavailable("Interrupted while publishing", e);
    }
  }
}
