package io.patriot.telegram.text;

import org.jspecify.annotations.Nullable;

/**
 * A dressed stretch of a message: bold, a link, a command. Offsets count UTF-16 units, as Telegram
 * counts them.
 */
public record Entity(
    String type,
    int offset,
    int length,
    @Nullable String url,
    @Nullable String language,
    @Nullable Long userId) {

  public static Entity of(String type, int offset, int length) {
    return new Entity(type, offset, length, null, null, null);
  }

  int end() {
    return offset + length;
  }

  boolean isCode() {
    return type.equals("code") || type.equals("pre");
  }

  boolean isQuote() {
    return type.endsWith("blockquote");
  }

  Entity at(int newOffset, int newLength) {
    return new Entity(type, newOffset, newLength, url, language, userId);
  }
}
