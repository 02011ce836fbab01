package io.patriot.telegram.bot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.patriot.telegram.chat.Menu;
import io.patriot.telegram.text.Links;
import io.patriot.telegram.web.Json;

/** What the button beside the typing field does: open the commands or a Mini App. */
final class MenuButton {
  private static final int TEXT_LENGTH_MAX = 64;

  private final Menu menu;
  private final Addressee addressee;

  MenuButton(Menu menu, Addressee addressee) {
    this.menu = menu;
    this.addressee = addressee;
  }

  JsonNode set(Call call) {
    var json = call.json("menu_button");
    menu.setButton(chat(call), button(json == null ? Json.object() : json));
    return BotMethod.TRUE;
  }

  private static ObjectNode button(JsonNode json) {
    var type = json.path("type").asText("default");
    if (type.equals("default") || type.equals("commands")) {
      return Json.object().put("type", type);
    }
    var text = json.path("text").asText("").strip();
    var url = Links.clean(json.path("web_app").path("url").asText(""));
    if (!type.equals("web_app")
        || text.isEmpty()
        || text.length() > TEXT_LENGTH_MAX
        || url == null) {
      throw Refusal.badRequest("can't parse MenuButton: BUTTON_INVALID");
    }
    var button = Json.object().put("type", type).put("text", text);
    button.putObject("web_app").put("url", url);
    return button;
  }

  JsonNode get(Call call) {
    return menu.buttonShownIn(chat(call));
  }

  private String chat(Call call) {
    return call.has("chat_id") ? Long.toString(addressee.chat(call).id()) : "default";
  }
}
