package io.patriot.application.people;

/** What somebody is to the platform. Each is a trader, too, and on their own accounts only. */
public enum Role {
  USER("user"),

  /**
   * Looks after people and may stop everybody. Two of those whom the configuration names make
   * somebody it; one takes it away.
   */
  ADMIN("admin"),

  /** Looks after the platform, by its configuration; nobody becomes it, or ceases to, in a chat. */
  SUPER_ADMIN("super_admin");

  private final String text;

  Role(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }
}
