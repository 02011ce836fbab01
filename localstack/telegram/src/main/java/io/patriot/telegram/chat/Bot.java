package io.patriot.telegram.chat;

/** The bot people talk to: its token as given by the father of bots, its name and its address. */
public record Bot(String token, String name, String username) {
  public Bot {
    if (!token.matches("[1-9][0-9]{0,15}:[A-Za-z0-9_-]{1,64}")) {
      throw new IllegalArgumentException("a bot token reads number:letters");
    }
    if (name.isBlank() || !username.matches("[A-Za-z][A-Za-z0-9_]{3,31}")) {
      throw new IllegalArgumentException("a bot needs a name and a username of 4 to 32 letters");
    }
  }

  public long id() {
    return Long.parseLong(token.substring(0, token.indexOf(':')));
  }

  @Override
  public String toString() {
    return "Bot[" + username + "]";
  }
}
