package io.patriot.telegram.chat;

import io.patriot.telegram.text.FormattedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One bubble in a conversation between a person and the bot. */
public record Message(
    long chatId, long messageId, Author from, Body body, Manner manner, Stamp stamp) {

  /** What it shows. Beside an attachment the text is its caption. */
  public record Body(
      FormattedText text, @Nullable Attachment attachment, List<List<Button>> buttons) {
    public Body {
      buttons = buttons.stream().map(List::copyOf).toList();
    }

    public static Body of(FormattedText text) {
      return new Body(text, null, List.of());
    }

    public Body withButtons(List<List<Button>> other) {
      return new Body(text, attachment, other);
    }

    public Body withText(FormattedText other) {
      return new Body(other, attachment, buttons);
    }
  }

  /** How it was sent. */
  public record Manner(@Nullable Long replyTo, boolean silent, boolean protectedContent) {
    public static final Manner PLAIN = new Manner(null, false, false);
  }

  /** When it was sent and changed, in seconds; and where the last change stands among all. */
  public record Stamp(long date, @Nullable Long editDate, int version, long seq) {}
}
