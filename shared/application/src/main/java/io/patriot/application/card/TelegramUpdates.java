package io.patriot.application.card;

import io.patriot.application.trace.Cause;
import java.time.Instant;

/** The queue between the open door and the bot, in order for each chat. */
public interface TelegramUpdates {

  /** Behind whom an update waits. */
  enum Line {
    /** Behind all that its chat said before. */
    IN_TURN,
    /** Behind nothing but what its chat said in panic before. */
    AHEAD
  }

  /**
   * @param update the update's JSON as it came
   */
  void send(long updateId, long chatId, Line line, String update, Instant receivedAt, Cause cause);
}
