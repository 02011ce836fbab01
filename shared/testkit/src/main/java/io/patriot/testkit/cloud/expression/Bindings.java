package io.patriot.testkit.cloud.expression;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the placeholders of a request stand for. */
public final class Bindings {
  private final Map<String, String> names;
  private final Map<String, AttributeValue> values;

  private Bindings(Map<String, String> names, Map<String, AttributeValue> values) {
    this.names = names;
    this.values = values;
  }

  /** The bindings of a request, all of which its expressions use. */
  public static Bindings of(
      Map<String, String> names, Map<String, AttributeValue> values, List<Parsed<?>> expressions) {
    for (String name : names.keySet()) {
      if (expressions.stream().noneMatch(expression -> expression.names().contains(name))) {
        throw ValidationError.of(
            "Value provided in ExpressionAttributeNames unused in expressions: keys: {"
                + name
                + "}");
      }
    }
    for (String value : values.keySet()) {
      if (expressions.stream().noneMatch(expression -> expression.values().contains(value))) {
        throw ValidationError.of(
            "Value provided in ExpressionAttributeValues unused in expressions: keys: {"
                + value
                + "}");
      }
    }
    for (Parsed<?> expression : expressions) {
      checkAllAreGiven(expression.names(), names);
      checkAllAreGiven(expression.values(), values);
    }
    return new Bindings(names, values);
  }

  private static void checkAllAreGiven(Iterable<String> wanted, Map<String, ?> given) {
    for (String one : wanted) {
      if (!given.containsKey(one)) {
        throw ValidationError.of(
            "Invalid expression: a placeholder used in the expression is not defined: " + one);
      }
    }
  }

  String name(String written) {
    return written.charAt(0) == '#' ? Objects.requireNonNull(names.get(written)) : written;
  }

  AttributeValue value(String placeholder) {
    return Objects.requireNonNull(values.get(placeholder));
  }

  /** The attribute that a path of one step names. */
  public String attribute(Path path) {
    return name(path.attribute());
  }

  @Nullable AttributeValue find(Map<String, AttributeValue> item, Path path) {
    AttributeValue found = item.get(name(path.attribute()));
    for (int i = 1; i < path.steps().size() && found != null; i++) {
      found =
          switch (path.steps().get(i)) {
            case Path.Step.Name(String text) -> found.hasM() ? found.m().get(name(text)) : null;
            case Path.Step.Index(int position) ->
                found.hasL() && position < found.l().size() ? found.l().get(position) : null;
          };
    }
    return found;
  }
}
