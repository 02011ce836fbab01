package io.patriot.local.aws.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patriot.local.aws.AwsClients;
import io.patriot.local.aws.AwsEndpoints;
import io.patriot.local.aws.bus.RuleSpec.Target;
import io.patriot.local.aws.http.AwsJsonServer;
import io.patriot.local.aws.queue.QueueFixture;
import io.patriot.local.aws.queue.QueueSpec;
import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.EventBridgeException;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

class LocalBusTest {
  private final QueueFixture fixture = new QueueFixture();
  private final LocalBus bus = LocalBus.start(BusSettings.named("trading"), fixture.sqs);
  private final AwsClients clients =
      new AwsClients(
          new AwsEndpoints(
              fixture.queues.endpoint(),
              fixture.queues.endpoint(),
              bus.endpoint(),
              "eu-central-1"));
  private final EventBridgeClient events = clients.eventBridge();

  LocalBusTest() throws IOException {}

  @AfterEach
  void close() {
    clients.close();
    bus.close();
    fixture.close();
  }

  private static PutEventsRequestEntry event(String type, String detail) {
    return PutEventsRequestEntry.builder()
        .eventBusName("trading")
        .source("patriot.trading")
        .detailType(type)
        .detail(detail)
        .resources("account/1")
        .time(Instant.parse("2026-01-02T03:04:05Z"))
        .build();
  }

  private String heardBy(String queueUrl) {
    var messages = fixture.receive(queueUrl, 10);
    assertThat(messages).hasSize(1);
    return messages.getFirst().body();
  }

  @Test
  void anEventIsOnItsQueueInItsEnvelopeBeforeItsSenderHears() throws IOException {
    String url = fixture.queues.create(QueueSpec.named("fills"));
    bus.put(
        new RuleSpec(
            "fills", "trading", "{\"detail-type\":[\"OrderFilled\"]}", List.of(Target.of(url))));
    String id =
        events
            .putEvents(r -> r.entries(event("OrderFilled", "{\"price\":1.10}")))
            .entries()
            .getFirst()
            .eventId();
    String body = heardBy(url);
    assertThat(body)
        .isEqualTo(
            "{\"version\":\"0\",\"id\":\""
                + id
                + "\",\"detail-type\":\"OrderFilled\",\"source\":\"patriot.trading\",\"account\":\"000000000000\","
                + "\"time\":\"2026-01-02T03:04:05Z\",\"region\":\"eu-central-1\",\"resources\":[\"account/1\"],\"detail\":{\"price\":1.10}}");
    assertThat(AwsJsonServer.JSON.readTree(body).path("detail").path("price").isNumber()).isTrue();
  }

  @Test
  void onlyWhatMatchesIsHeardAndARuleCanBeReplaced() {
    String url = fixture.queues.create(QueueSpec.named("large"));
    bus.put(
        new RuleSpec(
            "large",
            "trading",
            "{\"detail\":{\"notional\":[{\"numeric\":[\">\",1000]}]}}",
            List.of(Target.of(url))));
    events.putEvents(
        r ->
            r.entries(
                event("OrderFilled", "{\"notional\":999}"),
                event("OrderFilled", "{\"notional\":1001}")));
    assertThat(heardBy(url)).contains("1001");
    bus.put(
        new RuleSpec(
            "large", "trading", "{\"source\":[{\"prefix\":\"nobody\"}]}", List.of(Target.of(url))));
    events.putEvents(r -> r.entries(event("OrderFilled", "{\"notional\":1002}")));
    assertThat(fixture.receive(url, 10)).isEmpty();
  }

  @Test
  void aFifoQueueHearsEventsInTheirGroup() {
    String url = fixture.queues.create(QueueSpec.named("audit.fifo"));
    bus.put(
        new RuleSpec(
            "audit",
            "trading",
            "{\"source\":[\"patriot.trading\"]}",
            List.of(new Target(url, "all"))));
    events.putEvents(r -> r.entries(event("A", "{}"), event("B", "{}")));
    var heard = fixture.receive(url, 10);
    assertThat(heard)
        .extracting(message -> message.body().contains("\"A\""))
        .containsExactly(true, false);
    assertThat(heard.getFirst().attributes())
        .containsEntry(MessageSystemAttributeName.MESSAGE_GROUP_ID, "all");
  }

  @Test
  void aBadEntryIsAnsweredAndTheOthersAreTaken() {
    var answer =
        events.putEvents(
            r ->
                r.entries(
                    event("A", "not json"),
                    event("B", "{}"),
                    PutEventsRequestEntry.builder()
                        .eventBusName("trading")
                        .detail("{}")
                        .detailType("C")
                        .build(),
                    PutEventsRequestEntry.builder()
                        .eventBusName("none")
                        .source("s")
                        .detail("{}")
                        .detailType("D")
                        .build()));
    assertThat(answer.failedEntryCount()).isEqualTo(3);
    assertThat(answer.entries())
        .extracting("errorCode")
        .containsExactly("MalformedDetail", null, "InvalidArgument", "ResourceNotFoundException");
  }

  @Test
  void elevenEventsOrTooManyBytesAreRefused() {
    assertThatThrownBy(
            () -> events.putEvents(r -> r.entries(Collections.nCopies(11, event("A", "{}")))))
        .isInstanceOf(EventBridgeException.class);
    String big = "{\"x\":\"" + "y".repeat(130 * 1024) + "\"}";
    assertThatThrownBy(() -> events.putEvents(r -> r.entries(event("A", big), event("B", big))))
        .isInstanceOf(EventBridgeException.class)
        .hasMessageContaining("over the limit");
    assertThat(events.putEvents(r -> r.entries(event("A", big))).failedEntryCount()).isZero();
  }

  @Test
  void anEventThatCannotReachItsQueueIsNotAcknowledged() {
    String gone = fixture.queues.url("never-made");
    bus.put(new RuleSpec("lost", "trading", "{\"detail-type\":[\"A\"]}", List.of(Target.of(gone))));
    var answer = events.putEvents(r -> r.entries(event("A", "{}")));
    assertThat(answer.failedEntryCount()).isEqualTo(1);
    assertThat(answer.entries().getFirst().errorCode()).isEqualTo("InternalFailure");
  }
}
