package io.patriot.bot.chat;

import java.util.List;
import java.util.OptionalInt;

/**
 * The bot's voice. Every call has a time limit. What a person can do (block the bot, delete a
 * message) is an outcome; a busy or unreachable Telegram is a {@link RetryLater}.
 */
public interface Chat {
  /** Sends a message and returns its number; nothing when the person does not want messages. */
  OptionalInt send(long chatId, Screen screen);

  /** The same without a sound. */
  OptionalInt sendQuietly(long chatId, Screen screen);

  /** Sends a file with its caption. */
  FileSent sendFile(long chatId, ChatFile file);

  Edited edit(long chatId, int messageId, Screen screen);

  /** Takes a message away, whoever wrote it; false when it cannot be taken away by the bot. */
  boolean delete(long chatId, int messageId);

  /**
   * Ends the waiting mark on a pressed button, with a short notice unless that is empty. It never
   * fails: a press too old to be answered is past caring.
   */
  void answer(String pressId, String notice, boolean mustBeClosed);

  /** Publishes the menu of commands; an empty language means everybody without one of their own. */
  void publishMenu(String language, List<MenuEntry> entries);

  /** What became of an edit. */
  enum Edited {
    /** The message shows it now, or showed it before. */
    DONE,
    /** There is no such message any more. */
    GONE,
    /** The person does not want messages. */
    BLOCKED
  }

  /** What became of a file. */
  enum FileSent {
    DONE,
    /** This chat, or what stands in for Telegram, takes no files. */
    REFUSED,
    /** The person does not want messages. */
    BLOCKED
  }

  /** One line of the menu. */
  record MenuEntry(String command, String description) {}
}
