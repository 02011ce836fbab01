package io.patriot.bot;

import io.patriot.bot.chat.Chat;
import io.patriot.bot.command.Commands;
import io.patriot.bot.text.Messages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Tells Telegram which commands to list under the menu button, in each language there is. */
public final class MenuPublisher {
  private static final String EVERYBODY_ELSE = "";

  private final Commands commands;
  private final Chat chat;

  MenuPublisher(Commands commands, Chat chat) {
    this.commands = commands;
    this.chat = chat;
  }

  /** For everybody, and for each language that has words of its own. */
  public void publish() {
    menus().forEach(chat::publishMenu);
  }

  /** What is listed, by the two letters of a language; none for everybody else. */
  public SequencedMap<String, List<Chat.MenuEntry>> menus() {
    var menus = new LinkedHashMap<String, List<Chat.MenuEntry>>();
    menus.put(EVERYBODY_ELSE, commands.menu(Messages.in(Messages.LANGUAGES.getFirst())));
    for (String language : Messages.LANGUAGES) {
      menus.put(language.split("-", 2)[0], commands.menu(Messages.in(language)));
    }
    return menus;
  }
}
