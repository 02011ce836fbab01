package io.patriot.telegram.bot;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.telegram.chat.Menu;
import io.patriot.telegram.web.Json;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bot tells which commands it offers, to whom and in which language. */
final class MyCommands {
  private static final int COMMANDS_MAX = 100;
  private static final int DESCRIPTION_LENGTH_MAX = 256;

  private final Menu menu;

  MyCommands(Menu menu) {
    this.menu = menu;
  }

  JsonNode set(Call call) {
    var json = call.json("commands");
    if (json == null || !json.isArray()) {
      throw Refusal.badRequest("can't parse commands: expected an Array of BotCommand");
    }
    if (json.size() > COMMANDS_MAX) {
      throw Refusal.badRequest("BOT_COMMANDS_TOO_MUCH");
    }
    var commands = new ArrayList<Menu.Command>();
    json.forEach(command -> commands.add(command(command)));
    menu.set(scope(call), language(call), commands);
    return BotMethod.TRUE;
  }

  private static Menu.Command command(JsonNode json) {
    var name = json.path("command").asText("");
    var description = json.path("description").asText("").strip();
    if (!name.matches("[a-z0-9_]{1,32}")) {
      throw Refusal.badRequest("BOT_COMMAND_INVALID");
    }
    if (description.isEmpty() || description.length() > DESCRIPTION_LENGTH_MAX) {
      throw Refusal.badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
    }
    return new Menu.Command(name, description);
  }

  JsonNode get(Call call) {
    var list = Json.array();
    for (var command : menu.get(scope(call), language(call))) {
      list.addObject().put("command", command.command()).put("description", command.description());
    }
    return list;
  }

  JsonNode delete(Call call) {
    menu.set(scope(call), language(call), List.of());
    return BotMethod.TRUE;
  }

  private static String scope(Call call) {
    var json = call.json("scope");
    var type = json == null ? "default" : json.path("type").asText("");
    return switch (type) {
      case "default", "all_private_chats", "all_group_chats", "all_chat_administrators" -> type;
      case "chat", "chat_administrators" -> type + "/" + chat(json);
      case "chat_member" -> type + "/" + chat(json) + "/" + id(json, "user_id");
      default -> throw Refusal.badRequest("can't parse BotCommandScope: unsupported type");
    };
  }

  private static long chat(@Nullable JsonNode scope) {
    return id(scope, "chat_id");
  }

  private static long id(@Nullable JsonNode scope, String field) {
    long id = scope == null ? 0 : scope.path(field).asLong(0);
    if (id == 0) {
      throw Refusal.badRequest("chat not found");
    }
    return id;
  }

  private static String language(Call call) {
    var code = call.text("language_code", "");
    if (!code.matches("(?:[a-z]{2})?")) {
      throw Refusal.badRequest("invalid language code specified");
    }
    return code;
  }
}
