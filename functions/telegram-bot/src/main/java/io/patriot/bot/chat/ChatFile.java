package io.patriot.bot.chat;

import java.nio.charset.StandardCharsets;

/**
 * A file of text that somebody asked for.
 *
 * @param caption what stands under it, without markup
 */
public record ChatFile(String name, String text, String caption) {
  public static final int CAPTION_LENGTH_MAX = 1024;
  public static final int BYTES_MAX = 1 << 20;

  public ChatFile {
    if (caption.length() > CAPTION_LENGTH_MAX || !holds(text)) {
      throw new IllegalArgumentException("Too large for a file: " + text.length() + " characters");
    }
  }

  /** Whether so much text can be sent in one file. */
  public static boolean holds(String text) {
    return bytes(text).length <= BYTES_MAX;
  }

  public byte[] bytes() {
    return bytes(text);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
