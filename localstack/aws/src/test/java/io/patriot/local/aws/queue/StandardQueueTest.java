package io.patriot.local.aws.queue;

import static io.patriot.local.aws.queue.QueueFixture.bodies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.QueueNameExistsException;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SqsException;

class StandardQueueTest {
  private final QueueFixture fixture;
  private final String url;

  StandardQueueTest() throws IOException {
    fixture = new QueueFixture(QueuesSettings.inMemory(), InstantSource.system());
    url = fixture.queues.create(QueueSpec.named("plain"));
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void attributesArriveAsTheyWereSent() {
    var attributes =
        Map.of(
            "text", MessageAttributeValue.builder().dataType("String").stringValue("grün").build(),
            "number",
                MessageAttributeValue.builder().dataType("Number").stringValue("1.10").build(),
            "bytes",
                MessageAttributeValue.builder()
                    .dataType("Binary")
                    .binaryValue(SdkBytes.fromByteArray(new byte[] {1, 2, 3}))
                    .build());
    // The client compares the digests of body and attributes both ways and throws if they differ.
    var _ =
        fixture.sqs.sendMessage(
            r -> r.queueUrl(url).messageBody("with").messageAttributes(attributes));
    assertThat(fixture.receive(url, 1).getFirst().messageAttributes()).isEqualTo(attributes);
  }

  @Test
  void aLongPollEndsWhenAMessageComes() throws Exception {
    var polled =
        CompletableFuture.supplyAsync(
            () -> fixture.sqs.receiveMessage(r -> r.queueUrl(url).waitTimeSeconds(20)).messages(),
            Thread::startVirtualThread);
    fixture.send(url, "hello");
    assertThat(bodies(polled.get(5, TimeUnit.SECONDS))).containsExactly("hello");
  }

  @Test
  void aLongPollEndsWhenAMessageBecomesVisibleAgain() throws Exception {
    fixture.send(url, "hello");
    Message held = fixture.receive(url, 1).getFirst();
    var polled =
        CompletableFuture.supplyAsync(
            () -> fixture.sqs.receiveMessage(r -> r.queueUrl(url).waitTimeSeconds(20)).messages(),
            Thread::startVirtualThread);
    var _ =
        fixture.sqs.changeMessageVisibility(
            r -> r.queueUrl(url).receiptHandle(held.receiptHandle()).visibilityTimeout(0));
    assertThat(bodies(polled.get(5, TimeUnit.SECONDS))).containsExactly("hello");
  }

  @Test
  void closingEndsALongPoll() throws Exception {
    var polled =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return fixture
                    .sqs
                    .receiveMessage(r -> r.queueUrl(url).waitTimeSeconds(20))
                    .messages();
              } catch (RuntimeException e) {
                return List.of();
              }
            },
            Thread::startVirtualThread);
    fixture.queues.close();
    assertThat(polled.get(10, TimeUnit.SECONDS)).isEmpty();
  }

  @Test
  void aBatchIsAnsweredEntryByEntry() {
    var answer =
        fixture.sqs.sendMessageBatch(
            r ->
                r.queueUrl(url)
                    .entries(
                        List.of(
                            SendMessageBatchRequestEntry.builder()
                                .id("good")
                                .messageBody("x")
                                .build(),
                            SendMessageBatchRequestEntry.builder()
                                .id("late")
                                .messageBody("y")
                                .delaySeconds(901)
                                .build())));
    assertThat(answer.successful()).extracting("id").containsExactly("good");
    assertThat(answer.failed()).extracting("id").containsExactly("late");
  }

  @Test
  void limitsAreThoseOfAws() {
    assertThatThrownBy(() -> fixture.send(url, "x".repeat(256 * 1024 + 1)))
        .isInstanceOf(SqsException.class)
        .hasMessageContaining("shorter");
    assertThat(fixture.send(url, "x".repeat(256 * 1024)).messageId()).isNotEmpty();
    assertThatThrownBy(() -> fixture.receive(url, 11)).isInstanceOf(SqsException.class);
  }

  @Test
  void aQueueIsMadeOnceAndRefusesOtherPromises() {
    var same = fixture.sqs.createQueue(r -> r.queueName("plain"));
    assertThat(same.queueUrl()).isEqualTo(url);
    assertThatThrownBy(
            () ->
                fixture.sqs.createQueue(
                    r ->
                        r.queueName("plain")
                            .attributes(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "7"))))
        .isInstanceOf(QueueNameExistsException.class);
    assertThatThrownBy(() -> fixture.sqs.getQueueUrl(r -> r.queueName("none")))
        .isInstanceOf(QueueDoesNotExistException.class);
  }

  @Test
  void theDepthIsToldInSqsWords() {
    fixture.send(url, "a");
    fixture.send(url, "b");
    var _ = fixture.receive(url, 1);
    var attributes =
        fixture
            .sqs
            .getQueueAttributes(r -> r.queueUrl(url).attributeNames(QueueAttributeName.ALL))
            .attributes();
    assertThat(attributes)
        .containsEntry(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES, "1")
        .containsEntry(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE, "1");
  }
}
