package io.patriot.bot.chat;

import java.util.OptionalInt;

/**
 * The bot's voice. Every call has a time limit. What a person can do (block the bot, delete a
 * message) is an outcome; a busy or unreachable Telegram is a {@link RetryLater}.
 */
public interface Chat {
  /** Sends a message and returns its number; nothing when the person does not want messages. */
  OptionalInt send(long chatId, Screen screen);

  /**
   * The same in one topic of a group that has topics, where those read it who asked.
   *
   * @param topic Telegram's number of it; 0 where there are none
   */
  OptionalInt sendInTopic(long chatId, int topic, Screen screen);

  /** The same without a sound. */
  OptionalInt sendQuietly(long chatId, Screen screen);

  /** Sends a file with its caption. */
  FileSent sendFile(long chatId, ChatFile file);

  /** Sends a picture with its caption and buttons. */
  FileSent sendPhoto(long chatId, ChatPhoto photo);

  Edited edit(long chatId, int messageId, Screen screen);

  /** Puts another picture into the place of one. */
  Edited editPhoto(long chatId, int messageId, ChatPhoto photo);

  /** Takes a message away, whoever wrote it; false when it cannot be taken away by the bot. */
  boolean delete(long chatId, int messageId);

  /**
   * Ends the waiting mark on a pressed button, with a short notice unless that is empty. It never
   * fails: a press too old to be answered is past caring.
   */
  void answer(String pressId, String notice, boolean mustBeClosed);

  /** Publishes a menu of commands. */
  void publishMenu(Menu menu);

  /** What became of an edit. */
  enum Edited {
    /** The message shows it now, or showed it before. */
    DONE,
    /** There is no such message any more, or it is of another kind: a text is no picture. */
    GONE,
    /** The person does not want messages. */
    BLOCKED
  }

  /** What became of a file or a picture. */
  enum FileSent {
    DONE,
    /** This chat, or what stands in for Telegram, takes none. */
    REFUSED,
    /** The person does not want messages. */
    BLOCKED
  }

  /** One line of the menu. */
  record MenuEntry(String command, String description) {}
}
