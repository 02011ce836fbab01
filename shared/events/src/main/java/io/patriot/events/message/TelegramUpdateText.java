package io.patriot.events.message;

import com.fasterxml.jackson.core.JsonGenerator;
import io.patriot.events.PlainJson;
import java.io.IOException;

/** An update from Telegram as it lies in its queue; the wire reads it there. */
public final class TelegramUpdateText {
  private TelegramUpdateText() {}

  public static String of(TelegramUpdateV1 update) {
    if (update.page() != null) {
      throw new IllegalArgumentException("A word from a page is no update");
    }
    return PlainJson.text(json -> fields(update, json));
  }

  private static void fields(TelegramUpdateV1 update, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("cause");
    json.writeStringField("correlationId", update.cause().correlationId());
    json.writeStringField("causationId", update.cause().causationId());
    json.writeStringField("actor", update.cause().actor());
    json.writeEndObject();
    json.writeNumberField("updateId", update.updateId());
    json.writeStringField("receivedAt", update.receivedAt());
    json.writeStringField("update", update.update());
  }
}
