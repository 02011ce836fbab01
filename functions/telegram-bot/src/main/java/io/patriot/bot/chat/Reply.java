package io.patriot.bot.chat;

import io.patriot.application.card.CardId;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a command.
 *
 * @param card the stored card that the screen shows, if it shows one
 * @param question the stored question that the screen asks, if the message must be found again
 */
public record Reply(Screen screen, @Nullable CardId card, @Nullable CardId question) {
  public Reply(Screen screen, @Nullable CardId card) {
    this(screen, card, null);
  }

  public static Reply of(Screen screen) {
    return new Reply(screen, null);
  }

  /** A question that goes on elsewhere, so that its message is edited later. */
  public static Reply asking(Screen screen, CardId question) {
    return new Reply(screen, null, question);
  }
}
