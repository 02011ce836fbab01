package io.patriot.testkit.cloud.expression;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The parts of an item that are asked for. */
public record Projection(List<Path> paths) {

  /** A wanted part: all of it, or some parts inside. */
  private static final class Wanted {
    private boolean all;
    private final Map<String, Wanted> names = new LinkedHashMap<>();
    private final Map<Integer, Wanted> positions = new TreeMap<>();
  }

  public Map<String, AttributeValue> of(Map<String, AttributeValue> item, Bindings bindings) {
    var wanted = new Wanted();
    for (Path path : paths) {
      add(wanted, path.bound(bindings));
    }
    return inMap(item, wanted);
  }

  /** Refuses paths that lead through each other. */
  public void check(Bindings bindings) {
    Paths.checkApart(paths, bindings);
  }

  private static void add(Wanted root, Path path) {
    Wanted at = root;
    for (Path.Step step : path.steps()) {
      at =
          switch (step) {
            case Path.Step.Name(String text) -> at.names.computeIfAbsent(text, _ -> new Wanted());
            case Path.Step.Index(int position) ->
                at.positions.computeIfAbsent(position, _ -> new Wanted());
          };
    }
    at.all = true;
  }

  private static Map<String, AttributeValue> inMap(Map<String, AttributeValue> map, Wanted wanted) {
    var found = new LinkedHashMap<String, AttributeValue>();
    wanted.names.forEach(
        (name, inside) -> {
          AttributeValue value = map.get(name);
          AttributeValue part = value == null ? null : part(value, inside);
          if (part != null) {
            found.put(name, part);
          }
        });
    return found;
  }

  private static @Nullable AttributeValue part(AttributeValue value, Wanted wanted) {
    if (wanted.all) {
      return value;
    }
    if (value.hasM()) {
      var inside = inMap(value.m(), wanted);
      return inside.isEmpty() ? null : AttributeValue.fromM(inside);
    }
    if (!value.hasL()) {
      return null;
    }
    List<AttributeValue> inside =
        wanted.positions.entrySet().stream()
            .filter(entry -> entry.getKey() < value.l().size())
            .map(entry -> part(value.l().get(entry.getKey()), entry.getValue()))
            .filter(part -> part != null)
            .toList();
    return inside.isEmpty() ? null : AttributeValue.fromL(inside);
  }
}
