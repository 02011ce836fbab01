package io.patriot.telegram.text;

/** Says where a bot's markup is wrong, in the words Telegram uses. */
public final class MarkupException extends Exception {
  private static final long serialVersionUID = 1;

  MarkupException(String message) {
    super(message);
  }
}
