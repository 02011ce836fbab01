package io.patriot.bot.chat;

import java.util.List;

/**
 * The commands that Telegram lists under its menu button.
 *
 * @param language two letters; empty for everybody without a menu in a language of their own
 */
public record Menu(Audience audience, String language, List<Chat.MenuEntry> entries) {
  public Menu {
    entries = List.copyOf(entries);
  }

  /** Whom it is shown to. The narrowest one that fits somebody counts. */
  public sealed interface Audience {
    /** Everybody in their private chat. */
    record PrivateChats() implements Audience {}

    /** Everybody in groups. */
    record Groups() implements Audience {}

    /** The people of one chat. */
    record OneChat(long chatId) implements Audience {}
  }
}
