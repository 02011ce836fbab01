package io.patriot.local.aws.invoke;

import static io.patriot.local.aws.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.local.aws.queue.QueueDepth;
import io.patriot.local.aws.queue.QueueFixture;
import io.patriot.local.aws.queue.QueueSpec;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

class QueuePollerTest {
  private static final QueueDepth EMPTY = new QueueDepth(0, 0, 0);

  private final QueueFixture fixture = new QueueFixture();

  QueuePollerTest() throws IOException {}

  @AfterEach
  void close() {
    fixture.close();
  }

  private QueueMapping mapping(String queue) {
    return QueueMapping.of(fixture.queues.url(queue), fixture.queues.arn(queue));
  }

  private static String group(JsonNode record) {
    return record.path("attributes").path("MessageGroupId").asText();
  }

  @Test
  void theEventIsLambdasOwn() throws Throwable {
    String url = fixture.queues.create(QueueSpec.named("orders.fifo"));
    var sent =
        fixture.sqs.sendMessage(
            r ->
                r.queueUrl(url)
                    .messageGroupId("account-1")
                    .messageDeduplicationId("d1")
                    .messageBody("{\"buy\":1}")
                    .messageAttributes(
                        Map.of(
                            "kind",
                            MessageAttributeValue.builder()
                                .dataType("String")
                                .stringValue("intent")
                                .build())));
    var function = RecordingFunction.silent();
    try (var _ = QueuePoller.start(fixture.sqs, mapping("orders.fifo"), function)) {
      eventually(() -> assertThat(function.events).hasSize(1));
    }
    String event =
        function
            .events
            .getFirst()
            .replaceAll("\"receiptHandle\":\"[^\"]+\"", "\"receiptHandle\":\"R\"")
            .replaceAll("Timestamp\":\"\\d{13}\"", "Timestamp\":\"T\"");
    assertThat(event)
        .isEqualTo(
            "{\"Records\":[{\"messageId\":\""
                + sent.messageId()
                + "\",\"receiptHandle\":\"R\",\"body\":\"{\\\"buy\\\":1}\",\"attributes\":{"
                + "\"ApproximateReceiveCount\":\"1\",\"SentTimestamp\":\"T\",\"SequenceNumber\":\""
                + sent.sequenceNumber()
                + "\",\"MessageGroupId\":\"account-1\",\"SenderId\":\"AIDALOCALSENDER\",\"MessageDeduplicationId\":\"d1\","
                + "\"ApproximateFirstReceiveTimestamp\":\"T\"},\"messageAttributes\":{\"kind\":{\"stringValue\":\"intent\","
                + "\"stringListValues\":[],\"binaryListValues\":[],\"dataType\":\"String\"}},\"md5OfBody\":\""
                + sent.md5OfMessageBody()
                + "\",\"md5OfMessageAttributes\":\""
                + sent.md5OfMessageAttributes()
                + "\",\"eventSource\":\"aws:sqs\",\"eventSourceARN\":\"arn:aws:sqs:eu-central-1:000000000000:orders.fifo\",\"awsRegion\":\"eu-central-1\"}]}");
  }

  @Test
  void aGroupIsHandledInOrderAndNeverByTwoCallsAtOnce() throws Throwable {
    String url = fixture.queues.create(QueueSpec.named("orders.fifo"));
    Map<String, List<Integer>> seen = new ConcurrentHashMap<>();
    Map<String, AtomicInteger> atOnce = new ConcurrentHashMap<>();
    var most = new AtomicInteger();
    var calls = new AtomicInteger();
    var function =
        new RecordingFunction(
            event -> {
              most.accumulateAndGet(calls.incrementAndGet(), Math::max);
              for (JsonNode record : event.path("Records")) {
                int inGroup =
                    atOnce
                        .computeIfAbsent(group(record), _ -> new AtomicInteger())
                        .incrementAndGet();
                assertThat(inGroup).isEqualTo(1);
                Thread.sleep(2);
                seen.computeIfAbsent(group(record), _ -> new CopyOnWriteArrayList<>())
                    .add(record.path("body").asInt());
                Objects.requireNonNull(atOnce.get(group(record))).decrementAndGet();
              }
              calls.decrementAndGet();
              return "";
            });
    try (var _ =
        QueuePoller.start(
            fixture.sqs, mapping("orders.fifo").withBatchSize(3).withConcurrencyMax(4), function)) {
      for (int i = 0; i < 200; i++) {
        fixture.send(url, "g" + i % 5, "d" + i, Integer.toString(i));
      }
      eventually(() -> assertThat(fixture.queues.depth("orders.fifo")).isEqualTo(EMPTY));
    }
    assertThat(seen).hasSize(5);
    seen.values().forEach(bodies -> assertThat(bodies).hasSize(40).isSorted());
    assertThat(most.get()).isBetween(2, 4);
  }

  @Test
  void onlyTheFailedMessageOfABatchComesBack() throws Throwable {
    String url = fixture.queues.create(QueueSpec.named("plain"));
    fixture.send(url, "good");
    fixture.send(url, "bad once");
    var function =
        new RecordingFunction(
            event -> {
              for (JsonNode record : event.path("Records")) {
                boolean first =
                    record.path("attributes").path("ApproximateReceiveCount").asText().equals("1");
                if (record.path("body").asText().equals("bad once") && first) {
                  return "{\"batchItemFailures\":[{\"itemIdentifier\":\""
                      + record.path("messageId").asText()
                      + "\"}]}";
                }
              }
              return "{\"batchItemFailures\":[]}";
            });
    try (var _ = QueuePoller.start(fixture.sqs, mapping("plain"), function)) {
      eventually(() -> assertThat(fixture.queues.depth("plain")).isEqualTo(EMPTY));
    }
    assertThat(String.join("", function.events))
        .containsOnlyOnce("\"body\":\"good\"")
        .contains("bad once");
    assertThat(function.events.getLast())
        .contains("\"ApproximateReceiveCount\":\"2\"")
        .contains("bad once");
  }

  @Test
  void anExceptionFailsTheWholeBatchUntilTheDeadLetterQueueTakesIt() throws Throwable {
    var _ = fixture.queues.create(QueueSpec.named("dead.fifo"));
    String url =
        fixture.queues.create(QueueSpec.named("orders.fifo").withDeadLetter("dead.fifo", 3));
    fixture.send(url, "a", "1", "poison");
    fixture.send(url, "a", "2", "good");
    List<String> handled = new CopyOnWriteArrayList<>();
    var function =
        new RecordingFunction(
            event -> {
              String body = event.path("Records").path(0).path("body").asText();
              if (body.equals("poison")) {
                throw new IOException("cannot handle this");
              }
              handled.add(body);
              return "";
            });
    try (var _ =
        QueuePoller.start(
            fixture.sqs,
            mapping("orders.fifo").withBatchSize(1).withRetrySeconds(0, 0),
            function)) {
      eventually(() -> assertThat(handled).containsExactly("good"));
    }
    assertThat(function.events).hasSize(4);
    assertThat(fixture.queues.depth("dead.fifo").waiting()).isEqualTo(1);
  }

  @Test
  void withoutEarlyReturnAFailedMessageWaitsForItsVisibilityTimeout() throws Throwable {
    String url = fixture.queues.create(QueueSpec.named("plain").withVisibilityTimeoutSeconds(1));
    fixture.send(url, "slow");
    List<Long> calledAtNanos = new CopyOnWriteArrayList<>();
    var function =
        new RecordingFunction(
            _ -> {
              calledAtNanos.add(System.nanoTime());
              if (calledAtNanos.size() == 1) {
                throw new IOException("not now");
              }
              return "";
            });
    try (var _ =
        QueuePoller.start(fixture.sqs, mapping("plain").withRetryByVisibilityTimeout(), function)) {
      eventually(() -> assertThat(calledAtNanos).hasSize(2));
    }
    assertThat(calledAtNanos.get(1) - calledAtNanos.get(0)).isBetween(850_000_000L, 2_500_000_000L);
  }

  @Test
  void aCallThatTakesTooLongIsAFailure() throws Throwable {
    String url = fixture.queues.create(QueueSpec.named("plain"));
    fixture.send(url, "hangs once");
    var hung = new CountDownLatch(1);
    var function =
        new RecordingFunction(
            event -> {
              if (event.toString().contains("\"ApproximateReceiveCount\":\"1\"")) {
                assertThat(hung.await(30, TimeUnit.SECONDS)).isTrue();
              }
              return "";
            });
    var mapping = mapping("plain").withFunctionTimeout(Duration.ofMillis(200));
    try (var _ = QueuePoller.start(fixture.sqs, mapping, function)) {
      eventually(() -> assertThat(fixture.queues.depth("plain")).isEqualTo(EMPTY));
    }
    assertThat(function.events).hasSize(2);
  }

  @Test
  void closingCutsTheWaitAndLetsTheRunningCallEnd() throws Throwable {
    String url = fixture.queues.create(QueueSpec.named("plain"));
    var started = new CountDownLatch(1);
    var function =
        new RecordingFunction(
            _ -> {
              started.countDown();
              Thread.sleep(300);
              return "";
            });
    var poller = QueuePoller.start(fixture.sqs, mapping("plain"), function);
    fixture.send(url, "in hand");
    assertThat(started.await(5, TimeUnit.SECONDS)).isTrue();
    long before = System.nanoTime();
    poller.close();
    assertThat(System.nanoTime() - before).isLessThan(3_000_000_000L);
    assertThat(fixture.queues.depth("plain")).isEqualTo(EMPTY);
  }

  @Test
  void aMessageReachesItsFunctionInMilliseconds() throws Throwable {
    String url = fixture.queues.create(QueueSpec.named("orders.fifo"));
    List<Long> latencies = new CopyOnWriteArrayList<>();
    var function =
        new RecordingFunction(
            event -> {
              latencies.add(
                  System.nanoTime() - event.path("Records").path(0).path("body").asLong());
              return "";
            });
    try (var _ = QueuePoller.start(fixture.sqs, mapping("orders.fifo"), function)) {
      for (int i = 0; i < 400; i++) {
        fixture.send(url, "g" + i % 7, "d" + i, Long.toString(System.nanoTime()));
        int sent = i + 1;
        eventually(() -> assertThat(latencies).hasSize(sent));
      }
    }
    long[] sorted =
        new ArrayList<>(latencies)
            .subList(200, 400).stream().mapToLong(Long::longValue).sorted().toArray();
    System.out.printf(
        "send to function: median %.1f ms, 99th %.1f ms%n",
        sorted[sorted.length / 2] / 1e6, sorted[sorted.length * 99 / 100] / 1e6);
    // Generous, for a machine that does other things as well.
    assertThat(Arrays.stream(sorted).skip(sorted.length / 2).findFirst().orElseThrow())
        .isLessThan(60_000_000L);
  }
}
