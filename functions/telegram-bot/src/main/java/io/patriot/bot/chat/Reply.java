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
 * @param photo the same for a picture
 */
public record Reply(
    Screen screen,
    @Nullable CardId card,
    @Nullable CardId question,
    @Nullable ChatFile file,
    @Nullable ChatPhoto photo) {
  public Reply(Screen screen, @Nullable CardId card) {
    this(screen, card, null, null, null);
  }

  public static Reply of(Screen screen) {
    return new Reply(screen, null);
  }

  /** A question that goes on elsewhere, so that its message is edited later. */
  public static Reply asking(Screen screen, CardId question) {
    return new Reply(screen, null, question, null, null);
  }

  /** A file, or the screen that says why there is none. */
  public static Reply file(ChatFile file, Screen otherwise) {
    return new Reply(otherwise, null, null, file, null);
  }

  /** A picture; its caption alone is for chats that take none. */
  public static Reply photo(ChatPhoto photo) {
    return new Reply(photo.caption(), null, null, null, photo);
  }

  /**
   * Says it in a new message and returns that message's number; files and pictures have none to
   * remember.
   */
  public OptionalInt sendBy(Chat chat, long chatId) {
    if (photo != null) {
      return orInWords(chat, chatId, chat.sendPhoto(chatId, photo));
    }
    return file == null
        ? chat.send(chatId, screen)
        : orInWords(chat, chatId, chat.sendFile(chatId, file));
  }

  /** Says it in the place of a message, or in a new one where that cannot be. */
  public OptionalInt showBy(Chat chat, long chatId, int messageId) {
    if (file != null) {
      return sendBy(chat, chatId);
    }
    Chat.Edited edited =
        photo == null
            ? chat.edit(chatId, messageId, screen)
            : chat.editPhoto(chatId, messageId, photo);
    return switch (edited) {
      case DONE -> OptionalInt.of(messageId);
      case GONE -> sendBy(chat, chatId);
      case BLOCKED -> OptionalInt.empty();
    };
  }

  private OptionalInt orInWords(Chat chat, long chatId, Chat.FileSent sent) {
    return switch (sent) {
      case DONE, BLOCKED -> OptionalInt.empty();
      case REFUSED -> chat.send(chatId, screen);
    };
  }
}
