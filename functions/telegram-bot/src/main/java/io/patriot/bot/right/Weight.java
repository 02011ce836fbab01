package io.patriot.bot.right;

/** How much a command asks back before anything is done, at most. */
public enum Weight {
  /** It only looks. */
  READ("R"),

  /** It sets something that no money hangs on. */
  SET("C0"),

  /** It shows a card, and a press does it. */
  PRESS("C1"),

  /** At least one of its forms needs the PIN. */
  PIN("C2"),

  /** It stops at once and asks afterwards. */
  PANIC("P");

  private final String text;

  Weight(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }
}
