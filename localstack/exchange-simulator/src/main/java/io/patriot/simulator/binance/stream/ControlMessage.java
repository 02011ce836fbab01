package io.patriot.simulator.binance.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What a client asks over an open stream connection. The id is whatever the client sent, to be
 * given back as it was.
 */
sealed interface ControlMessage {
  int UNKNOWN_PROPERTY = 0;
  int INVALID_VALUE = 1;
  int INVALID_REQUEST = 2;
  int INVALID_JSON = 3;

  record Subscribe(JsonNode id, List<String> names) implements ControlMessage {}

  record Unsubscribe(JsonNode id, List<String> names) implements ControlMessage {}

  record ListSubscriptions(JsonNode id) implements ControlMessage {}

  record SetCombined(JsonNode id, boolean value) implements ControlMessage {}

  record GetCombined(JsonNode id) implements ControlMessage {}

  record Malformed(JsonNode id, int code, String reason) implements ControlMessage {}

  ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  static ControlMessage parse(String text) {
    JsonNode message;
    try {
      message = JSON.readTree(text);
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      String where = at == null ? "" : " at line " + at.getLineNr() + " column " + at.getColumnNr();
      return new Malformed(NullNode.instance, INVALID_JSON, "Invalid JSON: expected value" + where);
    }
    JsonNode id = message.path("id").isMissingNode() ? NullNode.instance : message.path("id");
    if (id.isContainerNode()) {
      return invalid(NullNode.instance, "request ID must be an unsigned integer");
    }
    if (!message.path("method").isTextual()) {
      return invalid(id, "missing field `method`");
    }
    JsonNode params = message.path("params");
    String method = message.path("method").textValue();
    return switch (method) {
      case "SUBSCRIBE", "UNSUBSCRIBE" -> names(id, method, params);
      case "LIST_SUBSCRIPTIONS" -> new ListSubscriptions(id);
      case "SET_PROPERTY" -> setProperty(id, params);
      case "GET_PROPERTY" -> getProperty(id, params);
      default ->
          invalid(
              id,
              "unknown variant `"
                  + method
                  + "`, expected one of `SUBSCRIBE`, `UNSUBSCRIBE`, `LIST_SUBSCRIPTIONS`,"
                  + " `SET_PROPERTY`, `GET_PROPERTY`");
    };
  }

  private static ControlMessage names(JsonNode id, String method, JsonNode params) {
    if (!params.isArray()) {
      return invalid(id, "missing field `params`");
    }
    List<String> names = new ArrayList<>();
    for (JsonNode name : params) {
      if (!name.isTextual()) {
        return invalid(id, "invalid type in `params`, expected a string");
      }
      names.add(name.textValue());
    }
    return method.equals("SUBSCRIBE") ? new Subscribe(id, names) : new Unsubscribe(id, names);
  }

  private static ControlMessage setProperty(JsonNode id, JsonNode params) {
    if (!params.path(0).isTextual()) {
      return invalid(id, "property name must be a string");
    }
    if (params.size() > 2) {
      return invalid(id, "too many parameters");
    }
    if (!params.path(0).textValue().equals("combined")) {
      return new Malformed(id, UNKNOWN_PROPERTY, "Unknown property");
    }
    return params.path(1).isBoolean()
        ? new SetCombined(id, params.path(1).booleanValue())
        : new Malformed(id, INVALID_VALUE, "Invalid value type: expected Boolean");
  }

  private static ControlMessage getProperty(JsonNode id, JsonNode params) {
    if (!params.path(0).isTextual()) {
      return invalid(id, "property name must be a string");
    }
    if (params.size() > 1) {
      return invalid(id, "too many parameters");
    }
    return params.path(0).textValue().equals("combined")
        ? new GetCombined(id)
        : new Malformed(id, UNKNOWN_PROPERTY, "Unknown property");
  }

  private static ControlMessage invalid(JsonNode id, String reason) {
    return new Malformed(id, INVALID_REQUEST, "Invalid request: " + reason);
  }
}
