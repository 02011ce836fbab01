package io.patriot.local.aws.bus;

import io.patriot.local.aws.bus.RuleSpec.Target;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/** Puts an event on a queue; the client's own retries come first, ours after. */
final class Delivery {
  private static final Logger log = LoggerFactory.getLogger(Delivery.class);
  private static final int ATTEMPTS_MAX = 3;
  private static final long RETRY_DELAY_MS = 50;

  private final SqsClient queues;

  Delivery(SqsClient queues) {
    this.queues = queues;
  }

  boolean deliver(Target target, String eventId, String event) {
    var message = SendMessageRequest.builder().queueUrl(target.queueUrl()).messageBody(event);
    if (target.messageGroupId() != null) {
      message.messageGroupId(target.messageGroupId()).messageDeduplicationId(eventId);
    }
    for (int attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
      try {
        var _ = queues.sendMessage(message.build());
        return true;
      } catch (SdkException e) {
        log.warn(
            "bus.delivery.failed eventId={} queue={} attempt={} error={}",
            eventId,
            target.queueUrl(),
            attempt,
            e.getMessage());
        if (!pause(attempt)) {
          return false;
        }
      }
    }
    return false;
  }

  private static boolean pause(int attempt) {
    try {
      Thread.sleep(RETRY_DELAY_MS * attempt);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
