package io.patriot.telegram.bot;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.telegram.text.Entity;
import io.patriot.telegram.text.FormattedText;
import io.patriot.telegram.text.HtmlReader;
import io.patriot.telegram.text.MarkupException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How long a bot's words may be, and how they are dressed. */
final class TextRules {
  /** Counted in UTF-16 units, which is never more generous than the messenger itself. */
  private static final int TEXT_LENGTH_MAX = 4_096;

  private static final int CAPTION_LENGTH_MAX = 1_024;
  private static final int ENTITIES_MAX = 100;

  private TextRules() {}

  static FormattedText message(Call call) {
    var text = formatted(call, "text", "entities");
    if (text.isEmpty()) {
      throw Refusal.badRequest("message text is empty");
    }
    if (text.length() > TEXT_LENGTH_MAX) {
      throw Refusal.badRequest("message is too long");
    }
    return text;
  }

  static FormattedText caption(Call call) {
    return checkedCaption(formatted(call, "caption", "caption_entities"));
  }

  static FormattedText caption(JsonNode media) {
    return checkedCaption(
        formatted(
            media.path("caption").asText(""),
            media.path("parse_mode").asText(""),
            media.get("caption_entities")));
  }

  private static FormattedText checkedCaption(FormattedText caption) {
    if (caption.length() > CAPTION_LENGTH_MAX) {
      throw Refusal.badRequest("message caption is too long");
    }
    return caption;
  }

  private static FormattedText formatted(Call call, String field, String entitiesField) {
    var entities = call.has("parse_mode") ? null : call.json(entitiesField);
    return formatted(call.text(field, ""), call.text("parse_mode", ""), entities);
  }

  private static FormattedText formatted(
      String text, String parseMode, @Nullable JsonNode entities) {
    var mode = parseMode.toLowerCase(Locale.ROOT);
    if (mode.isEmpty() || mode.equals("none")) {
      return entities == null
          ? FormattedText.plain(text)
          : FormattedText.tidy(text, given(entities, text));
    }
    if (!mode.equals("html")) {
      throw Refusal.badRequest("unsupported parse_mode");
    }
    try {
      return HtmlReader.read(text);
    } catch (MarkupException wrong) {
      throw Refusal.badRequest("can't parse entities: " + wrong.getMessage());
    }
  }

  private static List<Entity> given(JsonNode entities, String text) {
    var read = new ArrayList<Entity>();
    for (var json : entities) {
      int offset = json.path("offset").asInt(-1);
      int length = json.path("length").asInt(0);
      if (read.size() >= ENTITIES_MAX || offset < 0 || length <= 0) {
        continue;
      }
      int end = (int) Math.min((long) offset + length, text.length());
      if (offset < end) {
        read.add(
            new Entity(
                json.path("type").asText("unknown"),
                offset,
                end - offset,
                json.path("url").asText(null),
                json.path("language").asText(null),
                null));
      }
    }
    return read;
  }
}
