package io.patriot.simulator.binance.order.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.patriot.simulator.binance.rest.Refusal;
import io.patriot.simulator.binance.rest.Request;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads lists that come as JSON inside a parameter. */
final class BatchList {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private BatchList() {}

  /** Each object of the list as parameters of its own. */
  static List<Map<String, List<String>>> objects(Request request, String parameter, int max) {
    JsonNode list = list(request.required(parameter), parameter);
    if (list.isEmpty() || list.size() > max) {
      throw Refusal.of(-4082, "Invalid number of batch place orders.").now();
    }
    List<Map<String, List<String>>> objects = new ArrayList<>();
    for (JsonNode each : list) {
      Map<String, List<String>> fields = new LinkedHashMap<>();
      each.properties()
          .forEach(field -> fields.put(field.getKey(), List.of(text(field.getValue()))));
      objects.add(fields);
    }
    return objects;
  }

  static List<String> texts(String json, String parameter, int max) {
    JsonNode list = list(json, parameter);
    if (list.isEmpty() || list.size() > max) {
      throw Refusal.of(-4032, "Exceed maximum cancel order size.").now();
    }
    List<String> texts = new ArrayList<>();
    list.forEach(each -> texts.add(text(each)));
    return texts;
  }

  /** Numbers as they would stand in a query, never with an exponent. */
  private static String text(JsonNode value) {
    return value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
  }

  private static JsonNode list(String json, String parameter) {
    try {
      JsonNode node = JSON.readTree(json);
      if (node.isArray()) {
        return node;
      }
    } catch (JsonProcessingException _) {
      // is said below, as for anything that is no list
    }
    throw Refusal.invalidValue(parameter).now();
  }
}
