package io.patriot.testkit.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.testkit.HandTurnedClock;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;

class InMemoryBusTest {
  private final HandTurnedClock clock = HandTurnedClock.atNoon();
  private final InMemorySqs sqs = new InMemorySqs(clock);
  private final InMemoryBus bus = new InMemoryBus(clock, sqs, "patriot");
  private final String queue = sqs.createQueue(create -> create.queueName("news")).queueUrl();

  InMemoryBusTest() {
    bus.put(BusRule.to(queue, "patriot", List.of("OrderFilledV1", "OrderOpenedV1")));
    bus.put(BusRule.to(queue, "patriot", List.of("OrderFilledV1")));
  }

  @Test
  void anEventIsOnceOnEachQueueThatWantsIt() {
    var answer = put(entry("OrderFilledV1"), entry("OrderLostV1"));

    assertThat(answer.failedEntryCount()).isZero();
    assertThat(sqs.bodies(queue))
        .singleElement()
        .asString()
        .contains("\"detail-type\":\"OrderFilledV1\"")
        .contains("\"detail\":{\"price\":1.10}")
        .contains("\"time\":\"" + clock.instant() + "\"");
  }

  @Test
  void aRefusedEntryFailsAloneAndIsOnNoQueue() {
    bus.refuse(entry -> entry.detailType().equals("OrderFilledV1"));

    var answer = put(entry("OrderFilledV1"), entry("OrderOpenedV1"));

    assertThat(answer.failedEntryCount()).isEqualTo(1);
    assertThat(answer.entries().getFirst().errorCode()).isEqualTo("InternalFailure");
    assertThat(sqs.bodies(queue)).hasSize(1);
  }

  @Test
  void anotherBusIsNotThere() {
    var other = entry("OrderFilledV1").toBuilder().eventBusName("other").build();

    assertThat(put(other).entries().getFirst().errorCode()).isEqualTo("ResourceNotFoundException");
  }

  private PutEventsResponse put(PutEventsRequestEntry... entries) {
    return bus.putEvents(request -> request.entries(entries));
  }

  private static PutEventsRequestEntry entry(String type) {
    return PutEventsRequestEntry.builder()
        .eventBusName("patriot")
        .source("patriot")
        .detailType(type)
        .detail("{\"price\":1.10}")
        .build();
  }
}
