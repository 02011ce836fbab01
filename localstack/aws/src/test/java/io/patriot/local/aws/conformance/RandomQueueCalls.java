package io.patriot.local.aws.conformance;

import io.patriot.testkit.HandTurnedClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** What senders and hearers of one queue do, and time that passes between. */
final class RandomQueueCalls {
  private static final List<String> GROUPS = List.of("a", "b", "c");
  private static final List<String> BODIES = List.of("1", "2", "3", "4", "5", "6");
  private static final List<Integer> SECONDS = List.of(1, 4, 10, 30, 60, 299, 300);

  private final SplittableRandom random;
  private final HandTurnedClock clock;
  private final boolean fifo;

  RandomQueueCalls(SplittableRandom random, HandTurnedClock clock, boolean fifo) {
    this.random = random;
    this.clock = clock;
    this.fifo = fifo;
  }

  /** What both sides are to do; time has passed for both before. */
  Function<QueueSide, String> next() {
    return switch (random.nextInt(14)) {
      case 0, 1, 2 -> send();
      case 3 -> sendBatch();
      case 4, 5, 6 -> receive(random.nextInt(5) == 0);
      case 7 -> delete();
      case 8 -> deleteBatch();
      case 9 -> changeVisibility();
      case 10 -> changeVisibilityBatch();
      case 11 -> RandomQueueCalls::looks;
      default -> {
        clock.advance(Duration.ofSeconds(one(SECONDS)));
        yield RandomQueueCalls::looks;
      }
    };
  }

  /** Whatever is there in the end, as long after as needed. */
  List<Function<QueueSide, String>> everything() {
    clock.advance(Duration.ofHours(1));
    List<Function<QueueSide, String>> calls = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      calls.add(receive(false));
      calls.add(receive(true));
    }
    return calls;
  }

  private Function<QueueSide, String> send() {
    String body = one(BODIES);
    String group = group();
    String name = name(body);
    Integer delay = random.nextInt(5) == 0 ? random.nextInt(10) : null;
    return side -> {
      var sent =
          side.client.sendMessage(
              send ->
                  send.queueUrl(side.queue)
                      .messageBody(body)
                      .messageGroupId(group)
                      .messageDeduplicationId(name)
                      .delaySeconds(fifo ? null : delay));
      return "sent " + side.id(sent.messageId());
    };
  }

  private Function<QueueSide, String> sendBatch() {
    List<SendMessageBatchRequestEntry> entries = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      String body = one(BODIES);
      entries.add(
          SendMessageBatchRequestEntry.builder()
              .id(random.nextInt(20) == 0 ? "same" : "e" + i)
              .messageBody(body)
              .messageGroupId(group())
              .messageDeduplicationId(name(body))
              .build());
    }
    return side -> {
      var sent = side.client.sendMessageBatch(send -> send.queueUrl(side.queue).entries(entries));
      return "sent "
          + sent.successful().stream().map(one -> one.id() + side.id(one.messageId())).toList()
          + side.failures(sent.failed());
    };
  }

  private Function<QueueSide, String> receive(boolean fromDead) {
    int max = 1 + random.nextInt(10);
    Integer visibility = random.nextInt(3) == 0 ? random.nextInt(20) : null;
    return side ->
        side.received(
            side.client
                .receiveMessage(
                    receive ->
                        receive
                            .queueUrl(fromDead ? side.dead : side.queue)
                            .maxNumberOfMessages(max)
                            .visibilityTimeout(visibility)
                            .waitTimeSeconds(0)
                            .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
                .messages());
  }

  private Function<QueueSide, String> delete() {
    int which = random.nextInt(6);
    return side -> {
      side.client.deleteMessage(
          delete -> delete.queueUrl(side.queue).receiptHandle(side.receipt(which)));
      return "deleted";
    };
  }

  private Function<QueueSide, String> deleteBatch() {
    int first = random.nextInt(6);
    return side -> {
      var answer =
          side.client.deleteMessageBatch(
              delete ->
                  delete
                      .queueUrl(side.queue)
                      .entries(entry(side, first, "x"), entry(side, first + 1, "y")));
      return "deleted "
          + answer.successful().stream().map(one -> one.id()).toList()
          + side.failures(answer.failed());
    };
  }

  private static DeleteMessageBatchRequestEntry entry(QueueSide side, int which, String id) {
    return DeleteMessageBatchRequestEntry.builder()
        .id(id)
        .receiptHandle(side.receipt(which))
        .build();
  }

  private Function<QueueSide, String> changeVisibility() {
    int which = random.nextInt(8);
    int seconds = random.nextInt(3) == 0 ? 0 : random.nextInt(40);
    return side -> {
      side.client.changeMessageVisibility(
          change ->
              change
                  .queueUrl(side.queue)
                  .receiptHandle(side.receipt(which))
                  .visibilityTimeout(seconds));
      return "changed";
    };
  }

  private Function<QueueSide, String> changeVisibilityBatch() {
    int which = random.nextInt(8);
    return side -> {
      var answer =
          side.client.changeMessageVisibilityBatch(
              change ->
                  change
                      .queueUrl(side.queue)
                      .entries(
                          ChangeMessageVisibilityBatchRequestEntry.builder()
                              .id("x")
                              .receiptHandle(side.receipt(which))
                              .visibilityTimeout(0)
                              .build()));
      return "changed " + answer.successful().size() + side.failures(answer.failed());
    };
  }

  private static String looks(QueueSide side) {
    var looks = new TreeMap<String, String>();
    for (String queue : List.of(side.queue, side.dead)) {
      side.client
          .getQueueAttributes(
              get ->
                  get.queueUrl(queue)
                      .attributeNames(
                          QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                          QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE,
                          QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED))
          .attributesAsStrings()
          .forEach(
              (name, value) -> looks.put((queue.equals(side.dead) ? "dead " : "") + name, value));
    }
    return looks.toString();
  }

  private @Nullable String group() {
    return fifo && random.nextInt(30) > 0 ? one(GROUPS) : null;
  }

  private @Nullable String name(String body) {
    return fifo && random.nextInt(10) > 0 ? "name" + body : null;
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
