package io.patriot.events;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON as maps, lists, texts and numbers, for the door that starts most often: {@link Wire} knows
 * every record and brings a container along for it, which is a third of all that a start reads.
 */
public final class PlainJson {
  private static final JsonFactory JSON = new JsonFactory();

  private PlainJson() {}

  /** Puts fields into an object; whoever fails here has a bug. */
  @FunctionalInterface
  public interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  /** The fields of an object by name; what is no object is an {@link UnreadableMessage}. */
  public static Map<String, @Nullable Object> object(String text) {
    try (JsonParser json = JSON.createParser(text)) {
      if (json.nextToken() == JsonToken.START_OBJECT) {
        Map<String, @Nullable Object> fields = fields(json);
        if (json.nextToken() == null) {
          return fields;
        }
      }
    } catch (IOException e) {
      throw new UnreadableMessage("Not JSON", e);
    }
    throw new UnreadableMessage("Not one JSON object", null);
  }

  /** The text of an object. */
  public static String text(Fields fields) {
    var text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      fields.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static @Nullable Object value(JsonParser json) throws IOException {
    return switch (json.currentToken()) {
      case START_OBJECT -> fields(json);
      case START_ARRAY -> items(json);
      case VALUE_STRING -> json.getText();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getDecimalValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
          throw new IllegalStateException("No value begins with " + json.currentToken());
    };
  }

  private static Map<String, @Nullable Object> fields(JsonParser json) throws IOException {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      fields.put(name, value(json));
    }
    return fields;
  }

  private static List<@Nullable Object> items(JsonParser json) throws IOException {
    var items = new ArrayList<@Nullable Object>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(json));
    }
    return items;
  }
}
