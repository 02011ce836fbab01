package io.patriot.telegram.chat;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.telegram.web.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The commands a bot offers, by audience and language, and what its menu button does. */
public final class Menu {
  private static final String COMMANDS_KEY = "commands/";
  private static final String BUTTON_KEY = "menu-button/";
  private static final int AUDIENCES_MAX = 5_000;

  private final Store store;
  private final Listeners listeners;
  private final Map<String, CommandList> commands = new HashMap<>();
  private final Map<String, JsonNode> buttons = new HashMap<>();

  public Menu(Store store, Listeners listeners) {
    this.store = store;
    this.listeners = listeners;
    store.each(COMMANDS_KEY, CommandList.class, commands::put);
    store.each(BUTTON_KEY, JsonNode.class, buttons::put);
  }

  /** Sets the commands of an audience; an empty list takes them away. */
  public void set(String scope, String language, List<Command> list) {
    store.act(
        () -> {
          var audience = scope + ":" + language;
          if (list.isEmpty()) {
            commands.remove(audience);
            store.remove(COMMANDS_KEY + audience);
          } else if (commands.size() < AUDIENCES_MAX || commands.containsKey(audience)) {
            commands.put(audience, new CommandList(list));
            store.put(COMMANDS_KEY + audience, new CommandList(list));
          }
          listeners.publish(new ChatEvent.MenuChanged());
          return 0;
        });
  }

  public List<Command> get(String scope, String language) {
    return store.act(
        () -> {
          var list = commands.get(scope + ":" + language);
          return list == null ? List.of() : list.commands();
        });
  }

  /** What this person sees: the nearest audience wins, and within it their own language. */
  public List<Command> shownTo(Person person) {
    var language = person.languageCode() == null ? "" : person.languageCode();
    var narrow = language.length() > 2 ? language.substring(0, 2) : language;
    for (var scope : List.of("chat/" + person.id(), "all_private_chats", "default")) {
      for (var spoken : List.of(narrow, "")) {
        var list = get(scope, spoken);
        if (!list.isEmpty()) {
          return list;
        }
      }
    }
    return List.of();
  }

  public void setButton(String chat, JsonNode button) {
    store.act(
        () -> {
          if (buttons.size() < AUDIENCES_MAX || buttons.containsKey(chat)) {
            buttons.put(chat, button);
            store.put(BUTTON_KEY + chat, button);
          }
          listeners.publish(new ChatEvent.MenuChanged());
          return 0;
        });
  }

  /** The button of one chat, or else the one for all. */
  public JsonNode buttonShownIn(String chat) {
    return store.act(
        () -> {
          var own = buttons.get(chat);
          if (own != null && !own.path("type").asText().equals("default")) {
            return own;
          }
          var general = buttons.get("default");
          return general == null ? Json.object().put("type", "commands") : general;
        });
  }

  /** A command and what it is for. */
  public record Command(String command, String description) {}

  /** The commands of one audience. */
  record CommandList(List<Command> commands) {
    CommandList {
      commands = List.copyOf(commands);
    }
  }
}
