package io.patriot.testkit.cloud;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchResponse;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchResultEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityResponse;
import software.amazon.awssdk.services.sqs.model.CreateQueueRequest;
import software.amazon.awssdk.services.sqs.model.CreateQueueResponse;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResultEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageResponse;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesResponse;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlResponse;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeNameForSends;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeValue;
import software.amazon.awssdk.services.sqs.model.PurgeQueueRequest;
import software.amazon.awssdk.services.sqs.model.PurgeQueueResponse;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResultEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/**
 * The queues of the platform in memory: order inside a group, names heard once in five minutes,
 * visibility, dead letters. A receiving never waits. Digests of what was sent are left out.
 */
public final class InMemorySqs implements SqsClient {
  private static final String URL = "https://sqs.eu-central-1.amazonaws.com/000000000000/";
  private static final ReceiveMessageResponse NOTHING = ReceiveMessageResponse.builder().build();

  private final Post post;
  private final Choice choice;

  /** The first that may be received comes first. */
  public InMemorySqs(InstantSource clock) {
    this.post = new Post(clock);
    this.choice = new Choice(null);
  }

  /** The given dice say which group, or which message without order, comes next. */
  public InMemorySqs(InstantSource clock, SplittableRandom random) {
    this.post = new Post(clock);
    this.choice = new Choice(random);
  }

  /** When something may be received that cannot be received now, if nobody does anything. */
  public Optional<Instant> nextChange(String queueUrl) {
    long nowMs = post.nowMs();
    long next = Long.MAX_VALUE;
    for (Letter letter : post.queue(queueUrl).all()) {
      if (!letter.isVisible(nowMs)) {
        next = Math.min(next, letter.visibleAtMs);
      }
    }
    return next == Long.MAX_VALUE ? Optional.empty() : Optional.of(Instant.ofEpochMilli(next));
  }

  /** Whether a message could be received now, if no other of its group is on its way. */
  public boolean isReady(String queueUrl) {
    long nowMs = post.nowMs();
    for (Letter letter : post.queue(queueUrl).all()) {
      if (letter.isVisible(nowMs)) {
        return true;
      }
    }
    return false;
  }

  /** The bodies of all messages of a queue, in the order of their arrival, wherever they are. */
  public List<String> bodies(String queueUrl) {
    return post.queue(queueUrl).all().stream().map(letter -> letter.text.body()).toList();
  }

  public String arn(String queueName) {
    return QueueTraits.ARN + queueName;
  }

  @Override
  public CreateQueueResponse createQueue(CreateQueueRequest request) {
    String name = request.queueName();
    QueueTraits traits = QueueTraits.of(name, request.attributes());
    MemoryQueue existing = post.queues.get(name);
    if (existing != null && !existing.traits.equals(traits)) {
      throw QueueRefusals.nameExists(name);
    }
    if (existing == null) {
      post.queues.put(name, new MemoryQueue(traits, choice));
    }
    return CreateQueueResponse.builder().queueUrl(URL + name).build();
  }

  @Override
  public GetQueueUrlResponse getQueueUrl(GetQueueUrlRequest request) {
    String name = post.queue(request.queueName()).traits.name();
    return GetQueueUrlResponse.builder().queueUrl(URL + name).build();
  }

  @Override
  public GetQueueAttributesResponse getQueueAttributes(GetQueueAttributesRequest request) {
    return GetQueueAttributesResponse.builder()
        .attributes(
            QueueLooks.of(
                post.queue(request.queueUrl()), request.attributeNamesAsStrings(), post.nowMs()))
        .build();
  }

  @Override
  public PurgeQueueResponse purgeQueue(PurgeQueueRequest request) {
    post.queue(request.queueUrl()).clear();
    return PurgeQueueResponse.builder().build();
  }

  @Override
  public SendMessageResponse sendMessage(SendMessageRequest request) {
    MemoryQueue queue = post.queue(request.queueUrl());
    MemoryQueue.Heard sent =
        post.send(
            queue,
            text(
                request.messageBody(),
                request.messageAttributes(),
                request.messageGroupId(),
                request.messageDeduplicationId(),
                request.messageSystemAttributes()),
            request.delaySeconds());
    return SendMessageResponse.builder()
        .messageId(sent.id())
        .sequenceNumber(sequence(queue, sent))
        .build();
  }

  @Override
  public SendMessageBatchResponse sendMessageBatch(SendMessageBatchRequest request) {
    MemoryQueue queue = post.queue(request.queueUrl());
    var sent = new ArrayList<SendMessageBatchResultEntry>();
    var failed =
        QueueEntries.each(
            request.entries(),
            entry -> entry.id(),
            entry -> {
              MemoryQueue.Heard heard =
                  post.send(
                      queue,
                      text(
                          entry.messageBody(),
                          entry.messageAttributes(),
                          entry.messageGroupId(),
                          entry.messageDeduplicationId(),
                          entry.messageSystemAttributes()),
                      entry.delaySeconds());
              sent.add(
                  SendMessageBatchResultEntry.builder()
                      .id(entry.id())
                      .messageId(heard.id())
                      .sequenceNumber(sequence(queue, heard))
                      .build());
            });
    return SendMessageBatchResponse.builder().successful(sent).failed(failed).build();
  }

  @Override
  public ReceiveMessageResponse receiveMessage(ReceiveMessageRequest request) {
    Integer max = request.maxNumberOfMessages();
    List<Letter> letters =
        post.receive(
            post.queue(request.queueUrl()), max == null ? 1 : max, request.visibilityTimeout());
    return letters.isEmpty()
        ? NOTHING
        : ReceiveMessageResponse.builder()
            .messages(letters.stream().map(letter -> Receiving.message(letter, request)).toList())
            .build();
  }

  @Override
  public DeleteMessageResponse deleteMessage(DeleteMessageRequest request) {
    post.delete(post.queue(request.queueUrl()), request.receiptHandle());
    return DeleteMessageResponse.builder().build();
  }

  @Override
  public DeleteMessageBatchResponse deleteMessageBatch(DeleteMessageBatchRequest request) {
    MemoryQueue queue = post.queue(request.queueUrl());
    var deleted = new ArrayList<DeleteMessageBatchResultEntry>();
    var failed =
        QueueEntries.each(
            request.entries(),
            entry -> entry.id(),
            entry -> {
              post.delete(queue, entry.receiptHandle());
              deleted.add(DeleteMessageBatchResultEntry.builder().id(entry.id()).build());
            });
    return DeleteMessageBatchResponse.builder().successful(deleted).failed(failed).build();
  }

  @Override
  public ChangeMessageVisibilityResponse changeMessageVisibility(
      ChangeMessageVisibilityRequest request) {
    post.changeVisibility(
        post.queue(request.queueUrl()), request.receiptHandle(), request.visibilityTimeout());
    return ChangeMessageVisibilityResponse.builder().build();
  }

  @Override
  public ChangeMessageVisibilityBatchResponse changeMessageVisibilityBatch(
      ChangeMessageVisibilityBatchRequest request) {
    MemoryQueue queue = post.queue(request.queueUrl());
    var changed = new ArrayList<ChangeMessageVisibilityBatchResultEntry>();
    var failed =
        QueueEntries.each(
            request.entries(),
            entry -> entry.id(),
            entry -> {
              post.changeVisibility(queue, entry.receiptHandle(), entry.visibilityTimeout());
              changed.add(ChangeMessageVisibilityBatchResultEntry.builder().id(entry.id()).build());
            });
    return ChangeMessageVisibilityBatchResponse.builder()
        .successful(changed)
        .failed(failed)
        .build();
  }

  private static @Nullable String sequence(MemoryQueue queue, MemoryQueue.Heard sent) {
    return queue.traits.fifo() ? Receiving.sequence(sent.sequence()) : null;
  }

  private static Letter.Text text(
      String body,
      Map<String, MessageAttributeValue> attributes,
      @Nullable String group,
      @Nullable String deduplicationId,
      Map<MessageSystemAttributeNameForSends, MessageSystemAttributeValue> system) {
    var trace = system.get(MessageSystemAttributeNameForSends.AWS_TRACE_HEADER);
    return new Letter.Text(
        body, attributes, group, deduplicationId, trace == null ? null : trace.stringValue());
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}
}
