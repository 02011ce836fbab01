package io.patriot.bot.chat;

import org.jspecify.annotations.Nullable;

/** A button that waits to be answered; only the first answer is given. */
public final class Pressed {
  private final Chat chat;
  private final String pressId;
  private final int messageId;
  private boolean answered;

  public Pressed(Chat chat, String pressId, @Nullable Integer messageId) {
    this.chat = chat;
    this.pressId = pressId;
    this.messageId = messageId == null ? 0 : messageId;
  }

  /** The message that was pressed. */
  public int messageId() {
    return messageId;
  }

  /** Ends the waiting without a word. */
  public void done() {
    answer("", false);
  }

  /** Ends the waiting with a notice that passes by itself. */
  public void notice(String text) {
    answer(text, false);
  }

  /** Ends the waiting with a notice that must be closed. */
  public void alert(String text) {
    answer(text, true);
  }

  private void answer(String text, boolean mustBeClosed) {
    if (!answered) {
      answered = true;
      chat.answer(pressId, text, mustBeClosed);
    }
  }
}
