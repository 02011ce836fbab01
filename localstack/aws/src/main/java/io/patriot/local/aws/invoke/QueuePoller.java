package io.patriot.local.aws.invoke;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;

/**
 * Brings a queue's messages to a function as Lambda's event source mapping does: one long poll,
 * many calls, order kept by the queue.
 */
public final class QueuePoller implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(QueuePoller.class);
  private static final long RETRY_DELAY_MS = 500;
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

  private final SqsClient queues;
  private final QueueMapping mapping;
  private final QueueBatch batch;
  private final Semaphore freeCalls;
  private final ReceiveMessageRequest request;
  private final Thread thread;
  private volatile boolean closed;

  private QueuePoller(SqsClient queues, QueueMapping mapping, LambdaFunction function) {
    this.queues = queues;
    this.mapping = mapping;
    this.batch = new QueueBatch(queues, mapping, function);
    this.freeCalls = new Semaphore(mapping.concurrencyMax());
    this.request =
        ReceiveMessageRequest.builder()
            .queueUrl(mapping.queueUrl())
            .maxNumberOfMessages(mapping.batchSize())
            .waitTimeSeconds(mapping.waitSeconds())
            .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
            .messageAttributeNames("All")
            .build();
    this.thread = Thread.ofVirtual().name("poll-" + function.name()).unstarted(this::poll);
  }

  public static QueuePoller start(SqsClient queues, QueueMapping mapping, LambdaFunction function) {
    var poller = new QueuePoller(queues, mapping, function);
    poller.thread.start();
    return poller;
  }

  private void poll() {
    while (!closed) {
      boolean called = false;
      try {
        freeCalls.acquire();
      } catch (InterruptedException e) {
        return;
      }
      try {
        List<Message> messages = receive();
        if (!messages.isEmpty()) {
          called = true;
          var _ = Thread.ofVirtual().name(thread.getName() + "-batch").start(() -> call(messages));
        }
      } catch (InterruptedException e) {
        return;
      } finally {
        if (!called) {
          freeCalls.release();
        }
      }
    }
  }

  private List<Message> receive() throws InterruptedException {
    try {
      return queues.receiveMessage(request).messages();
    } catch (SdkException e) {
      if (!closed) {
        log.warn("queue.receive.failed queue={} error={}", mapping.queueUrl(), e.getMessage());
        Thread.sleep(RETRY_DELAY_MS);
      }
      return List.of();
    }
  }

  private void call(List<Message> messages) {
    try {
      batch.run(messages);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      freeCalls.release();
    }
  }

  /**
   * Takes no more messages and waits a little for the calls that run; what they do not finish comes
   * back after its visibility timeout.
   */
  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    try {
      thread.join(CLOSE_TIMEOUT);
      boolean quiet =
          freeCalls.tryAcquire(
              mapping.concurrencyMax(), CLOSE_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
      if (!quiet) {
        log.warn("queue.close.early queue={}", mapping.queueUrl());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
