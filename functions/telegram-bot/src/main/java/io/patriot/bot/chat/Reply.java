package io.patriot.bot.chat;

import io.patriot.application.card.CardId;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a command.
 *
 * @param card the stored card that the screen shows, if it shows one
 * @param question the stored question that the screen asks, if the message must be found again
 * @param file what is sent instead of the screen, which then is for chats that take no files
 */
public record Reply(
    Screen screen, @Nullable CardId card, @Nullable CardId question, @Nullable ChatFile file) {
  public Reply(Screen screen, @Nullable CardId card) {
    this(screen, card, null, null);
  }

  public static Reply of(Screen screen) {
    return new Reply(screen, null);
  }

  /** A question that goes on elsewhere, so that its message is edited later. */
  public static Reply asking(Screen screen, CardId question) {
    return new Reply(screen, null, question, null);
  }

  /** A file, or the screen that says why there is none. */
  public static Reply file(ChatFile file, Screen otherwise) {
    return new Reply(otherwise, null, null, file);
  }

  /** Says it in a new message and returns that message's number; a file has none to remember. */
  public OptionalInt sendBy(Chat chat, long chatId) {
    if (file == null) {
      return chat.send(chatId, screen);
    }
    return switch (chat.sendFile(chatId, file)) {
      case DONE, BLOCKED -> OptionalInt.empty();
      case REFUSED -> chat.send(chatId, screen);
    };
  }
}
