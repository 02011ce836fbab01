package io.patriot.local.aws.invoke;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/**
 * One call of a function with some messages: what it handled is deleted, what it gave back is shown
 * again.
 */
final class QueueBatch {
  private static final Logger log = LoggerFactory.getLogger(QueueBatch.class);

  private final SqsClient queues;
  private final QueueMapping mapping;
  private final Invoker invoker;
  private final QueueEventJson json;

  QueueBatch(SqsClient queues, QueueMapping mapping, LambdaFunction function) {
    this.queues = queues;
    this.mapping = mapping;
    this.invoker = new Invoker(function, mapping.functionTimeout());
    this.json = new QueueEventJson(mapping.queueArn());
  }

  void run(List<Message> messages) throws InterruptedException {
    Set<String> ids = new LinkedHashSet<>();
    messages.forEach(message -> ids.add(message.messageId()));
    Set<String> failed = BatchAnswer.failures(invoker.invoke(json.write(messages)), ids);
    List<Message> handled = new ArrayList<>();
    List<Message> givenBack = new ArrayList<>();
    messages.forEach(
        message -> (failed.contains(message.messageId()) ? givenBack : handled).add(message));
    try {
      delete(handled);
      showAgain(givenBack);
    } catch (SdkException e) {
      // They come back after their visibility timeout; that is the promise of the queue, not a
      // loss.
      log.warn("queue.settle.failed queue={} error={}", mapping.queueUrl(), e.getMessage());
    }
  }

  private void delete(List<Message> messages) {
    if (messages.isEmpty()) {
      return;
    }
    List<DeleteMessageBatchRequestEntry> entries = new ArrayList<>();
    for (Message message : messages) {
      entries.add(
          DeleteMessageBatchRequestEntry.builder()
              .id(Integer.toString(entries.size()))
              .receiptHandle(message.receiptHandle())
              .build());
    }
    var answer =
        queues.deleteMessageBatch(request -> request.queueUrl(mapping.queueUrl()).entries(entries));
    answer
        .failed()
        .forEach(
            failure ->
                log.warn(
                    "queue.delete.failed queue={} code={}", mapping.queueUrl(), failure.code()));
  }

  private void showAgain(List<Message> messages) {
    if (messages.isEmpty() || !mapping.returnsEarly()) {
      return;
    }
    List<ChangeMessageVisibilityBatchRequestEntry> entries = new ArrayList<>();
    for (Message message : messages) {
      String count = message.attributes().get(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT);
      entries.add(
          ChangeMessageVisibilityBatchRequestEntry.builder()
              .id(Integer.toString(entries.size()))
              .receiptHandle(message.receiptHandle())
              .visibilityTimeout(mapping.retrySeconds(count == null ? 1 : Integer.parseInt(count)))
              .build());
    }
    var _ =
        queues.changeMessageVisibilityBatch(
            request -> request.queueUrl(mapping.queueUrl()).entries(entries));
  }
}
