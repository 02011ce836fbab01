package io.patriot.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Names in the place of addresses, for what leans on something that is not there. */
final class StandIns {
  private static final String REF = "Ref";
  private static final String ATTRIBUTE = "Fn::GetAtt";
  private static final String IMPORT = "Fn::ImportValue";
  private static final String SECRET_ADDRESS =
      "arn:${AWS::Partition}:secretsmanager:${AWS::Region}:${AWS::AccountId}:secret:";
  private static final String AFTER = "DependsOn";

  private StandIns() {}

  /**
   * What a thing is called, or its name in the template if it has none of its own; for an alias the
   * function that it leads to, and for a secret the address without the letters that AWS chooses.
   */
  static JsonNode of(String id, JsonNode resource) {
    JsonNode properties = resource.path("Properties");
    String function = referred(properties.path("FunctionName"));
    if (resource.path("Type").asText().equals("AWS::Lambda::Alias") && function != null) {
      ObjectNode address = JsonNodeFactory.instance.objectNode();
      address.putArray(ATTRIBUTE).add(function).add("Arn");
      return address;
    }
    String name = name(id, properties);
    if (resource.path("Type").asText().equals("AWS::SecretsManager::Secret")) {
      return JsonNodeFactory.instance
          .objectNode()
          .put("Fn::Sub", SECRET_ADDRESS + properties.path("Name").asText(name));
    }
    return TextNode.valueOf(name);
  }

  private static String name(String id, JsonNode properties) {
    return properties.properties().stream()
        .filter(property -> property.getKey().endsWith("Name") && property.getValue().isTextual())
        .map(property -> property.getValue().asText())
        .findFirst()
        .orElse(id);
  }

  /** The names in the template that something refers to. */
  static Set<String> referredIn(JsonNode node) {
    var found = new TreeSet<String>();
    collect(node, found);
    return found;
  }

  /** Puts something else wherever one of these is referred to, and waits for none of them. */
  static void put(JsonNode template, Map<String, JsonNode> others) {
    for (JsonNode resource : template.path("Resources")) {
      if (resource instanceof ObjectNode object && object.has(AFTER)) {
        object.set(AFTER, without(object.path(AFTER), others));
      }
    }
    replace(
        template,
        part -> {
          String id = referred(part);
          return id == null ? null : others.get(id);
        });
  }

  /** Puts something else wherever one of these is referred to as a whole, not to a part of it. */
  static void putNames(JsonNode template, Map<String, JsonNode> names) {
    replace(
        template,
        part -> part.size() == 1 && part.has(REF) ? names.get(part.path(REF).asText()) : null);
  }

  /** Puts values in the place of what other stacks export. */
  static void putValues(JsonNode node, Map<String, String> values) {
    replace(
        node,
        part -> {
          JsonNode name = part.path(IMPORT);
          String value = name.isTextual() ? values.get(name.asText()) : null;
          return value == null ? null : TextNode.valueOf(value);
        });
  }

  private interface Replacement {
    @Nullable JsonNode of(JsonNode part);
  }

  private static void replace(JsonNode node, Replacement replacement) {
    switch (node) {
      case ObjectNode object -> {
        for (String field : fields(object)) {
          JsonNode other = replacement.of(object.path(field));
          if (other == null) {
            replace(object.path(field), replacement);
          } else {
            object.set(field, other.deepCopy());
          }
        }
      }
      case ArrayNode array -> {
        for (int i = 0; i < array.size(); i++) {
          JsonNode other = replacement.of(array.path(i));
          if (other == null) {
            replace(array.path(i), replacement);
          } else {
            array.set(i, other.deepCopy());
          }
        }
      }
      default -> {} // refers to nothing
    }
  }

  private static void collect(JsonNode node, Set<String> found) {
    String id = referred(node);
    if (id != null) {
      found.add(id);
    }
    JsonNode after = node.path(AFTER);
    if (after.isTextual()) {
      found.add(after.asText());
    }
    after.forEach(one -> found.add(one.asText()));
    node.forEach(part -> collect(part, found));
  }

  private static @Nullable String referred(JsonNode node) {
    if (node.size() != 1) {
      return null;
    }
    if (node.path(REF).isTextual()) {
      return node.path(REF).asText();
    }
    return node.has(ATTRIBUTE) ? node.path(ATTRIBUTE).path(0).asText() : null;
  }

  private static ArrayNode without(JsonNode after, Map<String, JsonNode> names) {
    ArrayNode kept = JsonNodeFactory.instance.arrayNode();
    if (after.isTextual() && !names.containsKey(after.asText())) {
      kept.add(after.asText());
    }
    after.forEach(
        one -> {
          if (!names.containsKey(one.asText())) {
            kept.add(one.asText());
          }
        });
    return kept;
  }

  private static Iterable<String> fields(ObjectNode object) {
    var names = new ArrayList<String>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
