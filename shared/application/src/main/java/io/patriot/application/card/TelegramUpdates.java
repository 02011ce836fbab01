package io.patriot.application.card;

import io.patriot.application.trace.Cause;
import java.time.Instant;

/** The queue between the open door and the bot, in order for each chat. */
public interface TelegramUpdates {
  /**
   * @param update the update's JSON as it came
   */
  void send(long updateId, long chatId, String update, Instant receivedAt, Cause cause);
}
