package io.patriot.bot;

import io.patriot.application.people.Standing;
import io.patriot.bot.chat.Chat;
import io.patriot.bot.chat.Menu;
import io.patriot.bot.chat.Menu.Audience;
import io.patriot.bot.chat.Place;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.command.Commands;
import io.patriot.bot.text.Messages;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells Telegram which commands to list under the menu button: in private chats, in groups, and to
 * those who may do more, in each language there is.
 */
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

  /** In one person's chat, who may do more than everybody, and in the language they chose. */
  void publishFor(Talk talk) {
    chat.publishMenu(
        new Menu(
            new Audience.OneChat(talk.user().chatId()),
            EVERYBODY_ELSE,
            commands.menu(talk.standing(), Place.PRIVATE, talk.words())));
  }

  /** What everybody is shown. */
  public List<Menu> menus() {
    var menus = new ArrayList<Menu>();
    for (Place place : Place.values()) {
      menus.add(menu(place, EVERYBODY_ELSE, Messages.in(Messages.LANGUAGES.getFirst())));
      for (String language : Messages.LANGUAGES) {
        menus.add(menu(place, language.split("-", 2)[0], Messages.in(language)));
      }
    }
    return List.copyOf(menus);
  }

  Commands commands() {
    return commands;
  }

  private Menu menu(Place place, String language, Messages words) {
    Audience audience =
        switch (place) {
          case PRIVATE -> new Audience.PrivateChats();
          case GROUP -> new Audience.Groups();
        };
    return new Menu(audience, language, commands.menu(Standing.USUAL, place, words));
  }
}
