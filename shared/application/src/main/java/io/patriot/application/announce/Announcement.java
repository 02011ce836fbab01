package io.patriot.application.announce;

/**
 * Something that everybody is to hear from those who look after the platform.
 *
 * @param name under it each hears it once
 * @param text in the words of whoever says it
 */
public record Announcement(String name, String text) {
  /** So much fits into a message to the bot, beside the command. */
  public static final int TEXT_LENGTH_MAX = 480;

  private static final int NAME_LENGTH_MAX = 40;

  public Announcement {
    if (name.length() > NAME_LENGTH_MAX || text.isBlank() || text.length() > TEXT_LENGTH_MAX) {
      throw new IllegalArgumentException("An announcement has a short name, and a text that fits");
    }
  }
}
