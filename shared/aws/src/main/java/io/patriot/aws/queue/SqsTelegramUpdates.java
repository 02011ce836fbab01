package io.patriot.aws.queue;

import io.patriot.application.card.TelegramUpdates;
import io.patriot.application.trace.Cause;
import io.patriot.events.message.CauseV1;
import io.patriot.events.message.TelegramUpdateText;
import io.patriot.events.message.TelegramUpdateV1;
import java.time.Instant;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Updates on their way to the bot, in order for each chat, what is said in panic ahead of the rest,
 * each number once.
 */
public final class SqsTelegramUpdates implements TelegramUpdates {
  private final FifoQueue<TelegramUpdateV1> queue;

  public SqsTelegramUpdates(SqsClient client, String queueUrl) {
    this.queue = new FifoQueue<>(client, queueUrl, TelegramUpdateText::of);
  }

  @Override
  public void send(
      long updateId, long chatId, Line line, String update, Instant receivedAt, Cause cause) {
    queue.send(
        new TelegramUpdateV1(CauseV1.of(cause), updateId, receivedAt.toString(), update),
        group(chatId, line),
        "update:" + updateId);
  }

  private static String group(long chatId, Line line) {
    return switch (line) {
      case IN_TURN -> "chat:" + chatId;
      case AHEAD -> "chat:" + chatId + ":panic";
    };
  }
}
