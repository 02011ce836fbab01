package io.patriot.bot.chat;

import io.patriot.bot.text.Html;
import org.jspecify.annotations.Nullable;

/** A button that waits to be answered; only the first answer is given. */
public final class Pressed {
  private final Chat chat;
  private final String pressId;
  private final int messageId;
  private boolean answered;
  private @Nullable Long pageChatId;

  public Pressed(Chat chat, String pressId, @Nullable Integer messageId) {
    this.chat = chat;
    this.pressId = pressId;
    this.messageId = messageId == null ? 0 : messageId;
  }

  /** As if the message was pressed, by what its person did on a page: nothing waits there. */
  public static Pressed fromPage(Chat chat, long chatId, @Nullable Integer messageId) {
    return new Pressed(chat, chatId, messageId);
  }

  private Pressed(Chat chat, long chatId, @Nullable Integer messageId) {
    this(chat, "", messageId);
    this.pageChatId = chatId;
  }

  /** The message that was pressed; zero when that is not known. */
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
    if (answered) {
      return;
    }
    answered = true;
    if (pageChatId == null) {
      chat.answer(pressId, text, mustBeClosed);
    } else if (mustBeClosed) {
      chat.send(pageChatId, Screen.of(Html.text(text)));
    }
  }
}
