package io.patriot.telegram.chat;

import org.jspecify.annotations.Nullable;

/** Something a person sees happen in a chat. */
public sealed interface ChatEvent {
  long chatId();

  /** A message is new or shows something else than before. */
  record MessageShown(Message message) implements ChatEvent {
    @Override
    public long chatId() {
      return message.chatId();
    }
  }

  /** A message is gone. */
  record MessageDeleted(long chatId, long messageId, long seq) implements ChatEvent {}

  /** The bot answered a press: silently, with a word in passing, or with an alert. */
  record PressAnswered(
      long chatId, String queryId, @Nullable String text, boolean alert, @Nullable String url)
      implements ChatEvent {}

  /** The bot is at it. */
  record BotBusy(long chatId, String action) implements ChatEvent {}

  /** Other ready answers are offered; null takes them away. */
  record KeyboardShown(long chatId, @Nullable ReplyKeyboard keyboard) implements ChatEvent {}

  /** A person came or goes by another name. */
  record PersonKnown(Person person) implements ChatEvent {
    @Override
    public long chatId() {
      return person.id();
    }
  }

  /** Commands or the menu button changed, for everyone. */
  record MenuChanged() implements ChatEvent {
    @Override
    public long chatId() {
      return 0;
    }
  }
}
