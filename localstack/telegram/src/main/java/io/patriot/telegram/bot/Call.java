package io.patriot.telegram.bot;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.telegram.web.FormFields;
import io.patriot.telegram.web.Json;
import io.patriot.telegram.web.Multipart;
import io.patriot.telegram.web.Upload;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a bot asks for: its parameters, however they were sent, and the files that came along. */
final class Call {
  private final Map<String, String> fields;
  private final Map<String, Upload> uploads;

  private Call(Map<String, String> fields, Map<String, Upload> uploads) {
    this.fields = fields;
    this.uploads = uploads;
  }

  static Call read(Map<String, String> query, @Nullable String contentType, byte[] body) {
    var fields = new LinkedHashMap<>(query);
    var type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
    if (contentType != null && type.startsWith("multipart/form-data")) {
      var form = Multipart.read(contentType, body);
      if (form == null) {
        throw Refusal.badRequest("can't parse multipart form");
      }
      fields.putAll(form.fields());
      return new Call(fields, form.uploads());
    }
    if (type.startsWith("application/x-www-form-urlencoded")) {
      FormFields.read(new String(body, StandardCharsets.UTF_8), fields);
    } else if (body.length > 0) {
      readJson(body, fields);
    }
    return new Call(fields, Map.of());
  }

  private static void readJson(byte[] body, Map<String, String> fields) {
    var json = Json.parse(body);
    if (json == null || !json.isObject()) {
      throw Refusal.badRequest("can't parse request JSON object");
    }
    json.properties()
        .forEach(
            field -> {
              var value = field.getValue();
              if (!value.isNull()) {
                fields.put(field.getKey(), value.isValueNode() ? value.asText() : value.toString());
              }
            });
  }

  @Nullable String text(String name) {
    return fields.get(name);
  }

  String text(String name, String fallback) {
    return fields.getOrDefault(name, fallback);
  }

  boolean has(String name) {
    var value = fields.get(name);
    return value != null && !value.isEmpty();
  }

  boolean flag(String name) {
    var value = text(name, "").toLowerCase(Locale.ROOT);
    return value.equals("true") || value.equals("1") || value.equals("yes") || value.equals("t");
  }

  long number(String name, long fallback) {
    var value = text(name, "");
    return value.matches("-?[0-9]{1,18}") ? Long.parseLong(value) : fallback;
  }

  /** A parameter that is itself JSON; null where it is absent. */
  @Nullable JsonNode json(String name) {
    var value = fields.get(name);
    if (value == null || value.isBlank()) {
      return null;
    }
    var json = Json.parse(value);
    if (json == null) {
      throw Refusal.badRequest("can't parse " + name.replace('_', ' ') + " JSON object");
    }
    return json;
  }

  @Nullable Upload upload(String name) {
    return uploads.get(name);
  }
}
