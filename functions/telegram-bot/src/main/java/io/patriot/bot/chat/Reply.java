package io.patriot.bot.chat;

import io.patriot.application.card.CardId;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a command.
 *
 * @param card the stored card that the screen shows, if it shows one
 */
public record Reply(Screen screen, @Nullable CardId card) {
  public static Reply of(Screen screen) {
    return new Reply(screen, null);
  }
}
