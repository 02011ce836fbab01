package io.patriot.local.aws.invoke;

import static io.patriot.local.aws.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.local.aws.AwsClients;
import io.patriot.local.aws.AwsEndpoints;
import io.patriot.local.aws.dynamodb.DynamoDbSettings;
import io.patriot.local.aws.dynamodb.LocalDynamoDb;
import io.patriot.local.aws.dynamodb.TableFixture;
import io.patriot.local.aws.http.AwsJsonServer;
import io.patriot.local.aws.invoke.StreamMapping.From;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StreamPollerTest {
  private final LocalDynamoDb process = LocalDynamoDb.start(DynamoDbSettings.inMemory());
  private final AwsClients clients =
      new AwsClients(AwsEndpoints.all(process.endpoint(), "eu-central-1"));
  private final WriteNudge nudge = new WriteNudge();
  private final DynamoDbClient dynamoDb = clients.dynamoDb(nudge);

  StreamPollerTest() throws IOException {}

  @BeforeAll
  void warm() {
    assertThat(dynamoDb.listTables().tableNames()).isEmpty();
  }

  @AfterAll
  void close() {
    clients.close();
    process.close();
  }

  private void put(String table, String key, int value) {
    var _ =
        dynamoDb.putItem(
            r ->
                r.tableName(table)
                    .item(
                        Map.of(
                            "pk",
                            AttributeValue.fromS(key),
                            "v",
                            AttributeValue.fromN(Integer.toString(value)))));
  }

  private static List<Integer> values(RecordingFunction function) throws IOException {
    List<Integer> values = new ArrayList<>();
    for (String event : function.events) {
      for (JsonNode record : AwsJsonServer.JSON.readTree(event).path("Records")) {
        values.add(record.path("dynamodb").path("NewImage").path("v").path("N").asInt());
      }
    }
    return values;
  }

  @Test
  void theEventIsLambdasOwn() throws Throwable {
    String stream = TableFixture.create(dynamoDb, "own");
    var function = RecordingFunction.silent();
    try (var _ =
        StreamPoller.start(clients.streams(), StreamMapping.of(stream, From.LATEST), function)) {
      var _ =
          dynamoDb.putItem(
              r ->
                  r.tableName("own")
                      .item(
                          Map.of(
                              "pk", AttributeValue.fromS("K"),
                              "m",
                                  AttributeValue.fromM(
                                      Map.of("yes", AttributeValue.fromBool(true))),
                              "l", AttributeValue.fromL(List.of(AttributeValue.fromNul(true))),
                              "ss", AttributeValue.fromSs(List.of("x")),
                              "b", AttributeValue.fromB(SdkBytes.fromUtf8String("hi")))));
      eventually(() -> assertThat(function.events).hasSize(1));
    }
    JsonNode record =
        AwsJsonServer.JSON.readTree(function.events.getFirst()).path("Records").path(0);
    assertThat(record.properties().stream().map(Map.Entry::getKey))
        .containsExactly(
            "eventID",
            "eventName",
            "eventVersion",
            "eventSource",
            "awsRegion",
            "dynamodb",
            "eventSourceARN");
    assertThat(record.path("eventName").asText()).isEqualTo("INSERT");
    assertThat(record.path("eventSource").asText()).isEqualTo("aws:dynamodb");
    assertThat(record.path("eventSourceARN").asText()).isEqualTo(stream);
    JsonNode change = record.path("dynamodb");
    assertThat(change.properties().stream().map(Map.Entry::getKey))
        .containsExactly(
            "ApproximateCreationDateTime",
            "Keys",
            "NewImage",
            "SequenceNumber",
            "SizeBytes",
            "StreamViewType");
    assertThat(change.path("Keys").toString()).isEqualTo("{\"pk\":{\"S\":\"K\"}}");
    assertThat(change.path("NewImage").path("m").toString())
        .isEqualTo("{\"M\":{\"yes\":{\"BOOL\":true}}}");
    assertThat(change.path("NewImage").path("l").toString()).isEqualTo("{\"L\":[{\"NULL\":true}]}");
    assertThat(change.path("NewImage").path("ss").toString()).isEqualTo("{\"SS\":[\"x\"]}");
    assertThat(change.path("NewImage").path("b").toString()).isEqualTo("{\"B\":\"aGk=\"}");
  }

  @Test
  void changesArriveInOrderInBatches() throws Throwable {
    String stream = TableFixture.create(dynamoDb, "ordered");
    put("ordered", "before", -1);
    var function = RecordingFunction.silent();
    var mapping = StreamMapping.of(stream, From.LATEST).withBatchSize(7);
    try (var _ = StreamPoller.start(clients.streams(), mapping, function)) {
      for (int i = 0; i < 100; i++) {
        put("ordered", "k" + i % 3, i);
      }
      eventually(() -> assertThat(values(function)).hasSize(100));
    }
    assertThat(values(function)).isEqualTo(IntStream.range(0, 100).boxed().toList());
  }

  @Test
  void theHorizonShowsWhatWasBefore() throws Throwable {
    String stream = TableFixture.create(dynamoDb, "horizon");
    put("horizon", "a", 1);
    put("horizon", "b", 2);
    var function = RecordingFunction.silent();
    try (var _ =
        StreamPoller.start(
            clients.streams(), StreamMapping.of(stream, From.TRIM_HORIZON), function)) {
      eventually(() -> assertThat(values(function)).containsExactly(1, 2));
    }
  }

  @Test
  void whatTheFilterLeavesOutCallsNobody() throws Throwable {
    String stream = TableFixture.create(dynamoDb, "filtered");
    var function = RecordingFunction.silent();
    var mapping =
        StreamMapping.of(stream, From.LATEST)
            .withFilter(StreamMapping.insertedWithKey("pk", "EVENT#"));
    try (var _ = StreamPoller.start(clients.streams(), mapping, function)) {
      put("filtered", "STATE#1", 1);
      put("filtered", "EVENT#1", 2);
      put("filtered", "EVENT#1", 3);
      put("filtered", "EVENT#2", 4);
      eventually(() -> assertThat(values(function)).containsExactly(2, 4));
    }
  }

  @Test
  void aBatchGoesOnFromItsFirstFailedChange() throws Throwable {
    String stream = TableFixture.create(dynamoDb, "partial");
    IntStream.range(0, 6).forEach(i -> put("partial", "k", i));
    List<Integer> handled = new CopyOnWriteArrayList<>();
    List<Integer> failedOnce = new CopyOnWriteArrayList<>();
    var function =
        new RecordingFunction(
            event -> {
              for (JsonNode record : event.path("Records")) {
                JsonNode change = record.path("dynamodb");
                int value = change.path("NewImage").path("v").path("N").asInt();
                if (value == 3 && failedOnce.isEmpty()) {
                  failedOnce.add(value);
                  return "{\"batchItemFailures\":[{\"itemIdentifier\":\""
                      + change.path("SequenceNumber").asText()
                      + "\"}]}";
                }
                handled.add(value);
              }
              return "";
            });
    try (var _ =
        StreamPoller.start(
            clients.streams(), StreamMapping.of(stream, From.TRIM_HORIZON), function)) {
      eventually(() -> assertThat(handled).hasSize(6));
    }
    assertThat(handled).containsExactly(0, 1, 2, 3, 4, 5);
    assertThat(failedOnce).containsExactly(3);
  }

  @Test
  void aPoisonChangeIsPassedOverAndTheOthersAreNot() throws Throwable {
    String stream = TableFixture.create(dynamoDb, "poison");
    IntStream.range(0, 5).forEach(i -> put("poison", "k", i));
    List<Integer> handled = new CopyOnWriteArrayList<>();
    var function =
        new RecordingFunction(
            event -> {
              List<Integer> batch = new ArrayList<>();
              event
                  .path("Records")
                  .forEach(
                      record ->
                          batch.add(
                              record
                                  .path("dynamodb")
                                  .path("NewImage")
                                  .path("v")
                                  .path("N")
                                  .asInt()));
              if (batch.contains(2)) {
                throw new IOException("cannot handle this");
              }
              handled.addAll(batch);
              return "";
            });
    var mapping = StreamMapping.of(stream, From.TRIM_HORIZON).withAttemptsMax(2);
    try (var _ = StreamPoller.start(clients.streams(), mapping, function)) {
      eventually(() -> assertThat(handled).containsExactly(0, 1, 3, 4));
    }
  }

  @Test
  void aNudgedPollerLooksAtOnceHoweverLongItSleeps() throws Throwable {
    String stream = TableFixture.create(dynamoDb, "nudged");
    List<Long> heardAtNanos = new CopyOnWriteArrayList<>();
    var function =
        new RecordingFunction(
            _ -> {
              heardAtNanos.add(System.nanoTime());
              return "";
            });
    var mapping =
        StreamMapping.of(stream, From.LATEST)
            .withPolling(Duration.ofSeconds(30), Duration.ofSeconds(30));
    try (var poller = StreamPoller.start(clients.streams(), mapping, function)) {
      nudge.tell(poller);
      List<Long> latencies = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        put("nudged", "k" + i, i);
        long written = System.nanoTime();
        int sent = i + 1;
        eventually(() -> assertThat(heardAtNanos).hasSize(sent));
        latencies.add(heardAtNanos.getLast() - written);
      }
      latencies.sort(null);
      System.out.printf("write to function by nudge: median %.1f ms%n", latencies.get(30) / 1e6);
      assertThat(latencies.get(30)).isLessThan(1_000_000_000L);
    }
  }
}
