package io.patriot.feeds.service;

import io.micronaut.json.tree.JsonNode;
import io.patriot.application.time.Waits;
import io.patriot.events.Wire;
import io.patriot.lambda.Shell;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * Brings paper orders from their queue to the feed, as Lambda brings messages to a function: some
 * batches beside one another, order kept by the queue, what failed comes again.
 */
final class PaperQueue {
  private static final Logger LOG = LoggerFactory.getLogger(PaperQueue.class);
  static final int BATCH_MAX = 10;
  static final int AT_ONCE_MAX = 8;

  /**
   * A wait that runs is not cut off, because the queue may be answering; it is as short as that.
   */
  private static final int WAIT_S = 5;

  private static final Duration CALL_MAX = Duration.ofSeconds(WAIT_S + 3);
  private static final Duration AFTER_FAILURE = Duration.ofMillis(500);
  private static final int AGAIN_S_MAX = 16;

  private final SqsClient queues;
  private final String url;
  private final Shell shell;
  private final Wire wire;
  private final Waits waits;
  private final ReceiveMessageRequest request;
  private final Semaphore free = new Semaphore(AT_ONCE_MAX);
  private final Thread thread = Thread.ofVirtual().name("paper-queue").unstarted(this::listen);
  private volatile boolean closed;
  private volatile boolean answered;

  PaperQueue(SqsClient queues, String url, Shell shell, Wire wire, Waits waits) {
    this.queues = queues;
    this.url = url;
    this.shell = shell;
    this.wire = wire;
    this.waits = waits;
    this.request =
        ReceiveMessageRequest.builder()
            .queueUrl(url)
            .maxNumberOfMessages(BATCH_MAX)
            .waitTimeSeconds(WAIT_S)
            .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
            .overrideConfiguration(
                limits -> limits.apiCallTimeout(CALL_MAX).apiCallAttemptTimeout(CALL_MAX))
            .build();
  }

  void start() {
    thread.start();
  }

  /** Whether it listens, and the queue answered when it was last asked. */
  boolean isListening() {
    return thread.isAlive() && answered;
  }

  /** Takes no more; true when everything that was taken is done. */
  boolean finish(Duration most) {
    closed = true;
    try {
      return thread.join(most)
          && free.tryAcquire(AT_ONCE_MAX, most.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void listen() {
    while (!closed) {
      try {
        free.acquire();
      } catch (InterruptedException e) {
        return;
      }
      List<Message> messages = closed ? List.of() : receive();
      if (messages.isEmpty()) {
        free.release();
      } else if (closed) {
        giveBack(messages);
        free.release();
      } else {
        Thread.ofVirtual().name("paper-orders").start(() -> work(messages));
      }
    }
  }

  private List<Message> receive() {
    try {
      List<Message> messages = queues.receiveMessage(request).messages();
      answered = true;
      return messages;
    } catch (SdkException e) {
      if (!closed) {
        answered = false;
        LOG.atWarn().setCause(e).log("queue.receive-failed");
        pause();
      }
      return List.of();
    }
  }

  /** For the next feed, which need not wait until they would come again by themselves. */
  private void giveBack(List<Message> messages) {
    for (Message message : messages) {
      try {
        seenAgain(message, 0);
      } catch (SdkException e) {
        LOG.atWarn().setCause(e).log("queue.give-back-failed");
      }
    }
  }

  private void pause() {
    try {
      waits.waitFor(AFTER_FAILURE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void work(List<Message> messages) {
    try {
      Set<String> failed = failed(messages);
      for (Message message : messages) {
        if (failed.contains(message.messageId())) {
          again(message);
        } else {
          queues.deleteMessage(one -> one.queueUrl(url).receiptHandle(message.receiptHandle()));
        }
      }
    } catch (RuntimeException e) {
      // What is not deleted comes again, and whoever hears it twice does it once.
      LOG.atWarn().setCause(e).log("queue.batch-failed");
    } finally {
      free.release();
    }
  }

  private Set<String> failed(List<Message> messages) {
    var out = new ByteArrayOutputStream();
    try {
      shell.handle(new ByteArrayInputStream(event(messages).getBytes(StandardCharsets.UTF_8)), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    JsonNode answer = wire.read(out.toString(StandardCharsets.UTF_8), JsonNode.class);
    var failed = new HashSet<String>();
    JsonNode failures = answer.get("batchItemFailures");
    if (failures != null) {
      for (JsonNode failure : failures.values()) {
        JsonNode id = failure.get("itemIdentifier");
        if (id != null) {
          failed.add(id.getStringValue());
        }
      }
    }
    return failed;
  }

  private String event(List<Message> messages) {
    List<JsonNode> records = messages.stream().map(PaperQueue::record).toList();
    return wire.write(
        JsonNode.createObjectNode(Map.of("Records", JsonNode.createArrayNode(records))));
  }

  private static JsonNode record(Message message) {
    var attributes = new java.util.HashMap<String, JsonNode>();
    message
        .attributesAsStrings()
        .forEach((name, value) -> attributes.put(name, JsonNode.createStringNode(value)));
    return JsonNode.createObjectNode(
        Map.of(
            "messageId", JsonNode.createStringNode(message.messageId()),
            "body", JsonNode.createStringNode(message.body()),
            "attributes", JsonNode.createObjectNode(attributes)));
  }

  /** Sooner than the queue would by itself, and later each time. */
  private void again(Message message) {
    String count = message.attributesAsStrings().get("ApproximateReceiveCount");
    int times = count == null ? 1 : Integer.parseInt(count);
    seenAgain(message, Math.min(1 << Math.min(times - 1, 10), AGAIN_S_MAX));
  }

  private void seenAgain(Message message, int seconds) {
    queues.changeMessageVisibility(
        one -> one.queueUrl(url).receiptHandle(message.receiptHandle()).visibilityTimeout(seconds));
  }
}
