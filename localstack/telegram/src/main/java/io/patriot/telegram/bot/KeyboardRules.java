package io.patriot.telegram.bot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.patriot.telegram.chat.Button;
import io.patriot.telegram.chat.ReplyKeyboard;
import io.patriot.telegram.text.Links;
import io.patriot.telegram.web.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a bot may put under a message or in place of the typing field. */
final class KeyboardRules {
  private static final int DATA_BYTES_MAX = 64;
  private static final int BUTTONS_MAX = 100;
  private static final int COPY_LENGTH_MAX = 256;

  private KeyboardRules() {}

  /** What a call asks for with its {@code reply_markup}. */
  sealed interface Markup {
    record Absent() implements Markup {}

    record Inline(List<List<Button>> rows) implements Markup {}

    record Offered(ReplyKeyboard keyboard) implements Markup {}

    record Removed() implements Markup {}
  }

  static Markup read(Call call) {
    var json = call.json("reply_markup");
    if (json == null) {
      return new Markup.Absent();
    }
    if (!json.isObject()) {
      throw Refusal.badRequest("object expected as reply markup");
    }
    if (json.has("inline_keyboard")) {
      return new Markup.Inline(inlineRows(json.get("inline_keyboard")));
    }
    if (json.has("keyboard")) {
      return new Markup.Offered(
          new ReplyKeyboard(
              replyRows(json.get("keyboard")),
              json.path("one_time_keyboard").asBoolean(false),
              false,
              placeholder(json)));
    }
    if (json.path("remove_keyboard").asBoolean(false)) {
      return new Markup.Removed();
    }
    if (json.path("force_reply").asBoolean(false)) {
      return new Markup.Offered(new ReplyKeyboard(List.of(), true, true, placeholder(json)));
    }
    return new Markup.Absent();
  }

  /** For edits, which can carry nothing but buttons. */
  static List<List<Button>> inlineOnly(Call call) {
    return switch (read(call)) {
      case Markup.Absent _ -> List.of();
      case Markup.Inline(var rows) -> rows;
      case Markup.Offered _, Markup.Removed _ ->
          throw Refusal.badRequest("inline keyboard expected");
    };
  }

  private static @Nullable String placeholder(JsonNode json) {
    return json.path("input_field_placeholder").asText(null);
  }

  private static List<List<Button>> inlineRows(JsonNode rows) {
    var read = new ArrayList<List<Button>>();
    int count = 0;
    for (var row : array(rows, "inline_keyboard")) {
      var buttons = new ArrayList<Button>();
      for (var button : array(row, "inline_keyboard")) {
        buttons.add(inlineButton(button));
      }
      count += buttons.size();
      if (!buttons.isEmpty()) {
        read.add(buttons);
      }
    }
    if (count > BUTTONS_MAX) {
      throw Refusal.badRequest("reply markup is too long");
    }
    return read;
  }

  private static Button inlineButton(JsonNode json) {
    var text = json.path("text").asText("");
    if (text.isBlank()) {
      throw Refusal.badRequest(
          "can't parse inline keyboard button: Field \"text\" must be non-empty");
    }
    if (json.hasNonNull("callback_data")) {
      return new Button(text, data(json.get("callback_data").asText()), null, null, null, null);
    }
    if (json.hasNonNull("url")) {
      return new Button(text, null, link(json.get("url").asText()), null, null, null);
    }
    if (json.hasNonNull("web_app")) {
      var url = link(json.get("web_app").path("url").asText(""));
      return new Button(text, null, null, url, null, null);
    }
    if (json.hasNonNull("copy_text")) {
      var copied = json.get("copy_text").path("text").asText("");
      if (copied.isEmpty() || copied.length() > COPY_LENGTH_MAX) {
        throw Refusal.badRequest("BUTTON_COPY_TEXT_INVALID");
      }
      return new Button(text, null, null, null, null, copied);
    }
    if (json.hasNonNull("switch_inline_query_current_chat")) {
      var query = json.get("switch_inline_query_current_chat").asText();
      return new Button(text, null, null, null, query, null);
    }
    throw Refusal.badRequest(
        "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
  }

  private static String data(String data) {
    int bytes = data.getBytes(StandardCharsets.UTF_8).length;
    if (bytes == 0 || bytes > DATA_BYTES_MAX) {
      throw Refusal.badRequest("BUTTON_DATA_INVALID");
    }
    return data;
  }

  private static String link(String address) {
    var url = Links.clean(address);
    if (url == null) {
      throw Refusal.badRequest(
          "inline keyboard button URL '" + address + "' is invalid: Wrong HTTP URL");
    }
    return url;
  }

  private static List<List<String>> replyRows(JsonNode rows) {
    var read = new ArrayList<List<String>>();
    for (var row : array(rows, "keyboard")) {
      var texts = new ArrayList<String>();
      for (var button : array(row, "keyboard")) {
        var text = button.isTextual() ? button.asText() : button.path("text").asText("");
        if (text.isBlank()) {
          throw Refusal.badRequest("can't parse keyboard button: Field \"text\" must be non-empty");
        }
        texts.add(text);
      }
      read.add(texts);
    }
    if (read.stream().mapToInt(List::size).sum() > BUTTONS_MAX) {
      throw Refusal.badRequest("reply markup is too long");
    }
    return read;
  }

  private static JsonNode array(JsonNode json, String field) {
    if (!json.isArray()) {
      throw Refusal.badRequest("field \"" + field + "\" of the reply markup must be an Array");
    }
    return json;
  }

  static ObjectNode toJson(List<List<Button>> rows) {
    var keyboard = Json.object();
    var jsonRows = keyboard.putArray("inline_keyboard");
    for (var row : rows) {
      var jsonRow = jsonRows.addArray();
      row.forEach(button -> jsonRow.add(toJson(button)));
    }
    return keyboard;
  }

  private static ObjectNode toJson(Button button) {
    var json = Json.object().put("text", button.text());
    if (button.data() != null) {
      json.put("callback_data", button.data());
    } else if (button.url() != null) {
      json.put("url", button.url());
    } else if (button.webApp() != null) {
      json.putObject("web_app").put("url", button.webApp());
    } else if (button.copyText() != null) {
      json.putObject("copy_text").put("text", button.copyText());
    } else {
      json.put("switch_inline_query_current_chat", button.insertText());
    }
    return json;
  }
}
