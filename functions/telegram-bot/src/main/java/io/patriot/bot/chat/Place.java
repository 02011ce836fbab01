package io.patriot.bot.chat;

/** Where somebody talks to the bot. */
public enum Place {
  /** Between the two of them. */
  PRIVATE("private"),

  /** Where others read along; the chat of those who look after the platform is one of these. */
  GROUP("group");

  private final String text;

  Place(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }
}
