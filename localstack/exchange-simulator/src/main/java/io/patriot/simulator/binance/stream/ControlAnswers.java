package io.patriot.simulator.binance.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;

/** The venue's answers to control messages. */
final class ControlAnswers {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private ControlAnswers() {}

  static JsonNode done(JsonNode id) {
    return result(id, NullNode.instance);
  }

  static JsonNode flag(JsonNode id, boolean value) {
    return result(id, BooleanNode.valueOf(value));
  }

  static JsonNode list(JsonNode id, Collection<String> names) {
    var list = JSON.arrayNode();
    names.forEach(list::add);
    return result(id, list);
  }

  static JsonNode error(JsonNode id, int code, String reason) {
    ObjectNode answer = JSON.objectNode();
    answer.putObject("error").put("code", code).put("msg", reason);
    answer.set("id", id);
    return answer;
  }

  private static JsonNode result(JsonNode id, JsonNode result) {
    ObjectNode answer = JSON.objectNode();
    answer.set("result", result);
    answer.set("id", id);
    return answer;
  }
}
