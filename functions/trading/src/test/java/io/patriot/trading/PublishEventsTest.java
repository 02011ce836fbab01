package io.patriot.trading;

import static io.patriot.testkit.OrderExamples.NOON;
import static io.patriot.trading.TradingFunctions.WIRE;
import static io.patriot.trading.TradingFunctions.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patriot.aws.AwsClients;
import io.patriot.aws.AwsSettings;
import io.patriot.aws.CallCounter;
import io.patriot.aws.bus.BusUnavailable;
import io.patriot.aws.bus.Outbox;
import io.patriot.aws.bus.OutboxText;
import io.patriot.aws.table.Dynamo;
import io.patriot.aws.table.Item;
import io.patriot.aws.table.Key;
import io.patriot.aws.table.Keys;
import io.patriot.aws.table.TableNames;
import io.patriot.aws.table.Tables;
import io.patriot.events.EventEnvelope;
import io.patriot.lambda.Shell;
import io.patriot.local.aws.dynamodb.DynamoDbSettings;
import io.patriot.local.aws.dynamodb.LocalDynamoDb;
import io.patriot.testkit.AccountExamples;
import io.patriot.testkit.HandTurnedClock;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The publisher, as the table's stream and the clock call it. */
final class PublishEventsTest {
  private static final String TICK = "{\"source\":\"aws.scheduler\"}";

  private static LocalDynamoDb database;
  private static AwsClients clients;
  private static Dynamo dynamo;

  private final HandTurnedClock clock = HandTurnedClock.atNoon();
  private final List<EventEnvelope> said = new ArrayList<>();
  private boolean busIsAway;

  private Shell function;

  @BeforeAll
  static void start() throws IOException {
    database = LocalDynamoDb.start(DynamoDbSettings.inMemory());
    var there = database.endpoint();
    clients = AwsClients.of(AwsSettings.local(there, there, there, there), new CallCounter());
    TableNames names = TableNames.withPrefix("trading-test");
    Tables.create(clients.dynamoDb(), names);
    dynamo =
        new Dynamo(clients.dynamoDb(), names, () -> UUID.randomUUID().toString(), Thread::sleep);
  }

  @AfterAll
  static void close() {
    clients.close();
    database.close();
  }

  @BeforeEach
  void wire() {
    function =
        new TradingFactory()
            .publishEvents(
                WIRE,
                new Outbox(
                    dynamo,
                    WIRE,
                    events -> {
                      if (busIsAway) {
                        throw new BusUnavailable("test", null);
                      }
                      said.addAll(events);
                    }),
                clock);
  }

  @AfterEach
  void sweepUp() {
    busIsAway = false;
    clock.advance(Duration.ofDays(1));
    run(function, TICK);
  }

  @Test
  void newEntriesAreSaidInTheirOrderAndGone() {
    Key first = put(1, entryOf(event(1), event(2)));
    Key second = put(2, entryOf(event(3)));

    run(
        function,
        stream(insert(first, entryOf(event(1), event(2))), insert(second, entryOf(event(3)))));

    assertThat(said).containsExactly(event(1), event(2), event(3));
    assertThat(isThere(first) || isThere(second)).isFalse();
  }

  @Test
  void anEntryThatTheStreamTellsTwiceIsSaidAgainAndNothingBreaks() {
    Key key = put(1, entryOf(event(1)));
    String batch = stream(insert(key, entryOf(event(1))));

    run(function, batch);
    run(function, batch);

    assertThat(said).containsExactly(event(1), event(1));
  }

  @Test
  void aBatchWhoseEventsTheBusDidNotTakeComesAgainWhole() {
    Key key = put(1, entryOf(event(1)));
    String batch = stream(insert(key, entryOf(event(1))));
    busIsAway = true;

    assertThatThrownBy(() -> run(function, batch)).isInstanceOf(BusUnavailable.class);
    assertThat(isThere(key)).isTrue();

    busIsAway = false;
    run(function, batch);
    assertThat(said).containsExactly(event(1));
    assertThat(isThere(key)).isFalse();
  }

  @Test
  void aPoisonedEntryHoldsUpNoOther() {
    Key key = put(2, entryOf(event(2)));

    run(
        function,
        stream(
            insert(Keys.outbox(AccountExamples.ACCOUNT, NOON, "a", 1), "[{"),
            insert(key, entryOf(event(2)))));

    assertThat(said).containsExactly(event(2));
    assertThat(isThere(key)).isFalse();
  }

  @Test
  void removalsAreNoNews() {
    String removal = "{\"eventName\":\"REMOVE\",\"dynamodb\":{\"Keys\":{}}}";

    run(function, "{\"Records\":[" + removal + "]}");

    assertThat(said).isEmpty();
  }

  @Test
  void whatTheStreamMissedIsSaidAfterTenSecondsAndNotBefore() {
    Key key = put(1, entryOf(event(1)));
    clock.advance(Duration.ofSeconds(9));
    run(function, TICK);
    assertThat(said).isEmpty();

    clock.advance(Duration.ofSeconds(2));
    run(function, TICK);
    assertThat(said).containsExactly(event(1));
    assertThat(isThere(key)).isFalse();

    run(function, TICK);
    assertThat(said).hasSize(1);
  }

  @Test
  void aSweepThatTheBusRefusedIsMadeUpForByTheNext() {
    put(1, entryOf(event(1)));
    clock.advance(Duration.ofSeconds(11));
    busIsAway = true;

    assertThatThrownBy(() -> run(function, TICK)).isInstanceOf(BusUnavailable.class);
    busIsAway = false;
    run(function, TICK);

    assertThat(said).containsExactly(event(1));
  }

  private static Key put(long version, String events) {
    Key key = Keys.outbox(AccountExamples.ACCOUNT, NOON, "a", version);
    dynamo.putAll(dynamo.tables().events(), List.of(Item.at(key).with(Outbox.EVENTS, events)));
    return key;
  }

  private static boolean isThere(Key key) {
    return dynamo.get(dynamo.tables().events(), key).isPresent();
  }

  private static String stream(String... records) {
    return "{\"Records\":[" + String.join(",", records) + "]}";
  }

  private static String insert(Key key, String events) {
    return "{\"eventName\":\"INSERT\",\"dynamodb\":{\"NewImage\":{\"pk\":{\"S\":%s},\"sk\":{\"S\":%s},\"events\":{\"S\":%s}}}}"
        .formatted(WIRE.write(key.partition()), WIRE.write(key.sort()), WIRE.write(events));
  }

  private static String entryOf(EventEnvelope... events) {
    return OutboxText.of(Stream.of(events).map(WIRE::write).toList());
  }

  private static EventEnvelope event(long version) {
    return new EventEnvelope(
        "a:" + version,
        "trading.Order.Cancelled.v1",
        "req_1_00000001",
        "test",
        "tg-1",
        "tg-1/paper",
        "system:test",
        "a",
        version,
        version,
        "2026-01-05T12:00:00Z",
        WIRE.tree(Map.of("cause", "asked")));
  }
}
