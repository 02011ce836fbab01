package io.patriot.events.message;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * An update from Telegram, as it came; or a word from one of our pages, which must keep its place
 * among what the same person does in the chat.
 *
 * @param update the update's JSON, unchanged; empty beside a word
 */
@Serdeable
public record TelegramUpdateV1(
    CauseV1 cause, long updateId, String receivedAt, String update, @Nullable PageWordV1 page)
    implements Message {

  public TelegramUpdateV1(CauseV1 cause, long updateId, String receivedAt, String update) {
    this(cause, updateId, receivedAt, update, null);
  }

  public static TelegramUpdateV1 of(CauseV1 cause, String receivedAt, PageWordV1 page) {
    return new TelegramUpdateV1(cause, 0, receivedAt, "", page);
  }
}
