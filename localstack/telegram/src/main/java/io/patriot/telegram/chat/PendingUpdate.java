package io.patriot.telegram.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.patriot.telegram.web.Json;

/** Something that happened and that the bot has not yet confirmed to know. */
public record PendingUpdate(
    long updateId, long chatId, String kind, JsonNode body, long createdAtMs) {

  public ObjectNode toJson() {
    var update = Json.object().put("update_id", updateId);
    update.set(kind, body);
    return update;
  }
}
