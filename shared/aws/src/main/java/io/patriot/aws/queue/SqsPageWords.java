package io.patriot.aws.queue;

import io.patriot.application.pin.PageWord;
import io.patriot.application.pin.PageWords;
import io.patriot.application.trace.Cause;
import io.patriot.events.Wire;
import io.patriot.events.message.CauseV1;
import io.patriot.events.message.PageWordV1;
import io.patriot.events.message.TelegramUpdateV1;
import java.time.InstantSource;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Words from pages on their way to the bot, in order with the updates of the same chat. */
public final class SqsPageWords implements PageWords {
  private final FifoQueue<TelegramUpdateV1> queue;
  private final InstantSource clock;
  private final Supplier<String> names;

  /**
   * @param names a new one for each word: two wrong PINs are two, and a right one may be told again
   */
  public SqsPageWords(
      SqsClient client, String queueUrl, Wire wire, InstantSource clock, Supplier<String> names) {
    this.queue = new FifoQueue<>(client, queueUrl, wire::write);
    this.clock = clock;
    this.names = names;
  }

  @Override
  public void send(PageWord word, Cause cause) {
    queue.send(
        TelegramUpdateV1.of(CauseV1.of(cause), clock.instant().toString(), PageWordV1.of(word)),
        "chat:" + word.chatId(),
        "page:" + names.get());
  }
}
