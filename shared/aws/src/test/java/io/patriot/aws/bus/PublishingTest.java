package io.patriot.aws.bus;

import static io.patriot.testkit.OrderExamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.json.tree.JsonNode;
import io.patriot.aws.LocalCloud;
import io.patriot.aws.table.Dynamo;
import io.patriot.aws.table.Item;
import io.patriot.aws.table.Key;
import io.patriot.aws.table.Keys;
import io.patriot.events.EventEnvelope;
import io.patriot.local.aws.bus.RuleSpec;
import io.patriot.testkit.AccountExamples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Events on their way from the table to the bus. */
final class PublishingTest {
  private final Dynamo dynamo = LocalCloud.freshTables();

  @Test
  void anEventReachesWhoListens() {
    String queue = LocalCloud.freshQueue();
    LocalCloud.bus()
        .put(
            new RuleSpec(
                "listening",
                LocalCloud.BUS,
                "{\"source\":[\"patriot\"],\"detail-type\":[\"market.Bar.Closed.v1\"],"
                    + "\"detail\":{\"aggregateId\":[\"listening\"]}}",
                List.of(RuleSpec.Target.of(queue))));
    var publisher =
        new EventBridgePublisher(
            LocalCloud.clients().eventBridge(), LocalCloud.BUS, LocalCloud.WIRE, Thread::sleep);

    publisher.publish(List.of(event("listening", 1, ""), event("elsewhere", 1, "")));

    SqsClient sqs = LocalCloud.clients().sqs();
    var heard = sqs.receiveMessage(request -> request.queueUrl(queue).maxNumberOfMessages(10));
    assertThat(heard.messages()).hasSize(1);
    JsonNode said =
        LocalCloud.WIRE.read(heard.messages().getFirst().body(), JsonNode.class).get("detail");
    assertThat(LocalCloud.WIRE.read(said, EventEnvelope.class))
        .isEqualTo(event("listening", 1, ""));
  }

  @Test
  void eventsGoTenAtATime() {
    var bus = new StubbornBus(0);

    publisher(bus).publish(events(23));

    assertThat(bus.callSizes()).containsExactly(10, 10, 3);
  }

  @Test
  void aCallStaysBelowTheLimitOfItsSize() {
    var bus = new StubbornBus(0);
    String large = "x".repeat(100 * 1024);

    publisher(bus)
        .publish(List.of(event("a", 1, large), event("a", 2, large), event("a", 3, large)));

    assertThat(bus.callSizes()).containsExactly(2, 1);
  }

  @Test
  void whatTheBusRefusesIsSaidAgain() {
    var bus = new StubbornBus(2);

    publisher(bus).publish(events(10));

    assertThat(bus.callSizes()).containsExactly(10, 5, 3);
    assertThat(bus.taken()).hasSize(10).doesNotHaveDuplicates();
  }

  @Test
  void aBusThatKeepsRefusingIsUnavailable() {
    var bus = new StubbornBus(Integer.MAX_VALUE);

    assertThatThrownBy(() -> publisher(bus).publish(events(1))).isInstanceOf(BusUnavailable.class);
  }

  @Test
  void anEntryStaysUntilTheBusHasItsEvents() {
    put(7, events(2));
    var said = new ArrayList<EventEnvelope>();
    var broken =
        new Outbox(
            dynamo,
            LocalCloud.WIRE,
            _ -> {
              throw new BusUnavailable("test", null);
            });
    var whole = new Outbox(dynamo, LocalCloud.WIRE, said::addAll);

    assertThatThrownBy(() -> broken.sweep(NOON.plusSeconds(60), Duration.ofSeconds(30)))
        .isInstanceOf(BusUnavailable.class);
    assertThat(whole.sweep(NOON.plusSeconds(60), Duration.ofSeconds(30))).isEqualTo(1);

    assertThat(said).isEqualTo(events(2));
    assertThat(whole.sweep(NOON.plusSeconds(60), Duration.ofSeconds(30))).isZero();
  }

  @Test
  void whatTheStreamTellsIsPublishedAndGone() {
    Key key = put(3, events(3));
    var said = new ArrayList<EventEnvelope>();
    var outbox = new Outbox(dynamo, LocalCloud.WIRE, said::addAll);
    String content = dynamo.get(dynamo.tables().events(), key).orElseThrow().text(Outbox.EVENTS);

    Outbox.Entry entry = outbox.entry(key.partition(), key.sort(), content).orElseThrow();
    outbox.publish(List.of(entry, entry));

    assertThat(said).hasSize(6);
    assertThat(dynamo.get(dynamo.tables().events(), key)).isEmpty();
  }

  @Test
  void aLongOutboxIsSweptToItsEnd() {
    for (int i = 0; i < 230; i++) {
      put(i, events(1));
    }
    var said = new ArrayList<EventEnvelope>();
    var outbox = new Outbox(dynamo, LocalCloud.WIRE, said::addAll);

    assertThat(outbox.sweep(NOON.plusSeconds(60), Duration.ofSeconds(30))).isEqualTo(230);
    assertThat(said).hasSize(230);
  }

  @Test
  void anEntryThatCannotBeReadStaysAndHoldsUpNoOther() {
    Key poison = put(0, OutboxText.of(List.of("{\"id\":")));
    put(1, events(1));
    put(2, events(1));
    var said = new ArrayList<EventEnvelope>();
    var outbox = new Outbox(dynamo, LocalCloud.WIRE, said::addAll);

    assertThat(outbox.sweep(NOON.plusSeconds(60), Duration.ofSeconds(30))).isEqualTo(2);

    assertThat(said).hasSize(2);
    assertThat(dynamo.get(dynamo.tables().events(), poison)).isPresent();
    assertThat(outbox.sweep(NOON.plusSeconds(60), Duration.ofSeconds(30))).isZero();
  }

  private Key put(long version, List<EventEnvelope> events) {
    return put(version, OutboxText.of(events.stream().map(LocalCloud.WIRE::write).toList()));
  }

  private Key put(long version, String events) {
    Key key = Keys.outbox(AccountExamples.ACCOUNT, NOON, "aggregate", version);
    dynamo.putAll(dynamo.tables().events(), List.of(Item.at(key).with(Outbox.EVENTS, events)));
    return key;
  }

  private static EventBridgePublisher publisher(StubbornBus bus) {
    return new EventBridgePublisher(bus, LocalCloud.BUS, LocalCloud.WIRE, Thread::sleep);
  }

  private static List<EventEnvelope> events(int count) {
    return IntStream.range(0, count).mapToObj(i -> event("a", i, "")).toList();
  }

  private static EventEnvelope event(String aggregate, long version, String filling) {
    return new EventEnvelope(
        aggregate + ":" + version,
        "market.Bar.Closed.v1",
        "req_1_00000001",
        "test",
        null,
        null,
        "system:test",
        aggregate,
        version,
        null,
        NOON.toString(),
        LocalCloud.WIRE.read("{\"filling\":\"" + filling + "\"}", JsonNode.class));
  }
}
