package io.patriot.bot;

import io.patriot.bot.chat.Chat;
import io.patriot.bot.command.Commands;
import io.patriot.bot.text.Messages;

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
    chat.publishMenu(EVERYBODY_ELSE, commands.menu(Messages.in(Messages.LANGUAGES.getFirst())));
    for (String language : Messages.LANGUAGES) {
      String twoLetters = language.split("-", 2)[0];
      chat.publishMenu(twoLetters, commands.menu(Messages.in(language)));
    }
  }
}
