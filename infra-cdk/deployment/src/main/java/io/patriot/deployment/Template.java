package io.patriot.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A stack as CloudFormation is told it, and the same with things left out. */
final class Template {
  private static final String RESOURCES = "Resources";
  private static final String OUTPUTS = "Outputs";

  /** A reference to one of these is its name, and nothing else of them is asked for. */
  private static final Set<String> KNOWN_BY_NAME = Set.of("AWS::Events::EventBus");

  private final ObjectNode whole;

  private Template(ObjectNode whole) {
    this.whole = whole;
  }

  /** As drawn, with everything asleep that would run by itself. */
  static Template of(JsonNode drawn) {
    ObjectNode whole = drawn.deepCopy();
    whole.path(RESOURCES).forEach(Asleep::lay);
    return new Template(whole);
  }

  /** The same with values in the place of what other stacks export. */
  Template withValues(Map<String, String> valueByExport) {
    ObjectNode valued = whole.deepCopy();
    StandIns.putValues(valued, valueByExport);
    return new Template(valued);
  }

  /**
   * The same with names in the place of references to things that are referred to by their names.
   */
  Template withNames() {
    ObjectNode named = whole.deepCopy();
    var names = new LinkedHashMap<String, JsonNode>();
    idsOf(KNOWN_BY_NAME)
        .forEach(id -> names.put(id, StandIns.of(id, whole.path(RESOURCES).path(id))));
    StandIns.putNames(named, names);
    return new Template(named);
  }

  /** By which names other stacks know what this one shows, by the names in the template. */
  Map<String, String> exportByOutput() {
    var exports = new LinkedHashMap<String, String>();
    whole
        .path(OUTPUTS)
        .properties()
        .forEach(
            output -> {
              JsonNode name = output.getValue().path("Export").path("Name");
              if (name.isTextual()) {
                exports.put(output.getKey(), name.asText());
              }
            });
    return exports;
  }

  JsonNode json() {
    return whole;
  }

  /** The kinds of things in it, those that others lean on first. */
  List<String> kinds() {
    Map<String, Set<String>> needs = new LinkedHashMap<>();
    resources()
        .forEach(
            (id, resource) ->
                needs
                    .computeIfAbsent(kind(resource), _ -> new LinkedHashSet<>())
                    .addAll(kindsUnder(resource)));
    var ordered = new LinkedHashSet<String>();
    while (!needs.isEmpty()) {
      String next =
          needs.entrySet().stream()
              .filter(kind -> ordered.containsAll(others(kind.getKey(), kind.getValue())))
              .map(Map.Entry::getKey)
              .findFirst()
              .orElseGet(() -> needs.keySet().iterator().next());
      needs.remove(next);
      ordered.add(next);
    }
    return List.copyOf(ordered);
  }

  /** The names in the template of all things of these kinds. */
  Set<String> idsOf(Collection<String> kinds) {
    var ids = new TreeSet<String>();
    resources()
        .forEach(
            (id, resource) -> {
              if (kinds.contains(kind(resource))) {
                ids.add(id);
              }
            });
    return ids;
  }

  String kindOf(String id) {
    return kind(whole.path(RESOURCES).path(id));
  }

  /**
   * The same with these things only and without outputs; what leans on something that is left out
   * is told its name instead.
   */
  Template with(Set<String> ids) {
    return reduced(ids, Set.of());
  }

  /** The same with these things and with its outputs. */
  Template withOutputs(Set<String> ids) {
    return reduced(ids, outputs());
  }

  private Template reduced(Set<String> ids, Set<String> outputs) {
    ObjectNode less = whole.deepCopy();
    var left = new ArrayList<>(resources().keySet());
    left.removeAll(ids);
    ObjectNode kept = (ObjectNode) less.path(RESOURCES);
    kept.remove(left);
    if (less.path(OUTPUTS) instanceof ObjectNode shown) {
      shown.retain(outputs);
      if (shown.isEmpty()) {
        less.remove(OUTPUTS);
      }
    }
    var others = new LinkedHashMap<String, JsonNode>();
    left.forEach(id -> others.put(id, StandIns.of(id, whole.path(RESOURCES).path(id))));
    StandIns.put(less, others);
    // what stands for an alias may itself be left out
    StandIns.put(less, others);
    return new Template(less);
  }

  private Set<String> outputs() {
    var names = new TreeSet<String>();
    whole.path(OUTPUTS).properties().forEach(output -> names.add(output.getKey()));
    return names;
  }

  private Map<String, JsonNode> resources() {
    var resources = new LinkedHashMap<String, JsonNode>();
    whole
        .path(RESOURCES)
        .properties()
        .forEach(resource -> resources.put(resource.getKey(), resource.getValue()));
    return resources;
  }

  private Set<String> kindsUnder(JsonNode resource) {
    var kinds = new LinkedHashSet<String>();
    StandIns.referredIn(resource)
        .forEach(
            id -> {
              if (whole.path(RESOURCES).has(id)) {
                kinds.add(kindOf(id));
              }
            });
    return kinds;
  }

  private static Set<String> others(String kind, Set<String> kinds) {
    var others = new LinkedHashSet<>(kinds);
    others.remove(kind);
    return others;
  }

  private static String kind(JsonNode resource) {
    return resource.path("Type").asText();
  }
}
