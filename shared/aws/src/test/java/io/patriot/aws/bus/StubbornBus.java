package io.patriot.aws.bus;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

/** A bus that refuses every second entry of a call, for as many calls as it is told to. */
final class StubbornBus implements EventBridgeClient {
  private final List<PutEventsRequestEntry> taken = new ArrayList<>();
  private final List<Integer> callSizes = new ArrayList<>();
  private int stubbornCalls;

  StubbornBus(int stubbornCalls) {
    this.stubbornCalls = stubbornCalls;
  }

  List<String> taken() {
    return taken.stream().map(PutEventsRequestEntry::detail).toList();
  }

  List<Integer> callSizes() {
    return callSizes;
  }

  @Override
  public PutEventsResponse putEvents(PutEventsRequest request) {
    callSizes.add(request.entries().size());
    boolean stubborn = stubbornCalls-- > 0;
    var results = new ArrayList<PutEventsResultEntry>();
    int refused = 0;
    for (PutEventsRequestEntry entry : request.entries()) {
      boolean refuses = stubborn && results.size() % 2 == 0;
      results.add(
          refuses
              ? PutEventsResultEntry.builder().errorCode("ThrottlingException").build()
              : PutEventsResultEntry.builder().eventId("id").build());
      if (refuses) {
        refused++;
      } else {
        taken.add(entry);
      }
    }
    return PutEventsResponse.builder().entries(results).failedEntryCount(refused).build();
  }

  @Override
  public String serviceName() {
    return "events";
  }

  @Override
  public void close() {}
}
