package io.patriot.local.aws.queue;

import io.patriot.local.aws.AwsClients;
import io.patriot.local.aws.AwsEndpoints;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/** Queues on a free port and a real client for them. */
public final class QueueFixture implements AutoCloseable {
  public final LocalQueues queues;
  public final SqsClient sqs;
  private final AwsClients clients;

  public QueueFixture() throws IOException {
    this(QueuesSettings.inMemory(), InstantSource.system());
  }

  public QueueFixture(QueuesSettings settings, InstantSource clock) throws IOException {
    queues = LocalQueues.start(settings, clock, () -> UUID.randomUUID().toString());
    clients = new AwsClients(AwsEndpoints.all(queues.endpoint(), "eu-central-1"));
    sqs = clients.sqs();
  }

  public SendMessageResponse send(String url, String group, String deduplicationId, String body) {
    return sqs.sendMessage(
        r ->
            r.queueUrl(url)
                .messageGroupId(group)
                .messageDeduplicationId(deduplicationId)
                .messageBody(body));
  }

  public SendMessageResponse send(String url, String body) {
    return sqs.sendMessage(r -> r.queueUrl(url).messageBody(body));
  }

  public List<Message> receive(String url, int max) {
    return sqs.receiveMessage(
            r ->
                r.queueUrl(url)
                    .maxNumberOfMessages(max)
                    .messageSystemAttributeNamesWithStrings("All")
                    .messageAttributeNames("All"))
        .messages();
  }

  public static List<String> bodies(List<Message> messages) {
    return messages.stream().map(Message::body).toList();
  }

  public void delete(String url, Message message) {
    var _ = sqs.deleteMessage(r -> r.queueUrl(url).receiptHandle(message.receiptHandle()));
  }

  @Override
  public void close() {
    queues.close();
    clients.close();
  }
}
