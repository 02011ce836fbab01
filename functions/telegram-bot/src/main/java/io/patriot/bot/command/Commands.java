package io.patriot.bot.command;

import io.patriot.application.people.Standing;
import io.patriot.bot.chat.Chat.MenuEntry;
import io.patriot.bot.chat.Place;
import io.patriot.bot.grammar.Likeness;
import io.patriot.bot.text.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All commands there are: dispatch, menu, help and their page in the documentation read this. */
public final class Commands {
  private static final int SUGGESTIONS_MAX = 3;
  private static final int SUGGESTION_DISTANCE_MAX = 3;

  private final List<Command> commands;
  private final Map<String, Command> byName = new HashMap<>();

  public Commands(List<Command> all) {
    commands = List.copyOf(all);
    for (Command command : commands) {
      for (String name : names(command)) {
        if (byName.put(name, command) != null) {
          throw new IllegalArgumentException("Two commands are called /" + name);
        }
      }
    }
  }

  /** By its name or an alias, in lower case. */
  public Optional<Command> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  public List<Command> all() {
    return commands;
  }

  public List<Command> of(Command.Topic topic) {
    return commands.stream().filter(command -> command.topic() == topic).toList();
  }

  /** What somebody may have meant, likeliest first. */
  public List<Command> closestTo(String typed) {
    int farthest = Math.clamp(typed.length() / 2, 1, SUGGESTION_DISTANCE_MAX);
    return commands.stream()
        .filter(command -> distance(typed, command) <= farthest)
        .sorted(Comparator.comparingInt(command -> distance(typed, command)))
        .limit(SUGGESTIONS_MAX)
        .toList();
  }

  /** The common ones that somebody who stands so may use there. */
  public List<MenuEntry> menu(Standing standing, Place place, Messages words) {
    return commands.stream()
        .filter(Command::inMenu)
        .filter(command -> command.need().places().contains(place))
        .filter(command -> standing.may(command.need().permission()))
        .map(command -> new MenuEntry(command.name(), menuText(command, words)))
        .toList();
  }

  static String menuText(Command command, Messages words) {
    return words.label("command." + command.name() + ".menu");
  }

  private static int distance(String typed, Command command) {
    return names(command).stream()
        .filter(name -> name.length() > 1)
        .mapToInt(name -> typed.startsWith(name) ? 1 : Likeness.distance(typed, name))
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  private static List<String> names(Command command) {
    var names = new ArrayList<String>();
    names.add(command.name());
    names.addAll(command.aliases());
    return names;
  }
}
