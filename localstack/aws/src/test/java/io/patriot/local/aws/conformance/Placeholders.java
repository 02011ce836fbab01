package io.patriot.local.aws.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The names and values of one request's expressions. */
final class Placeholders {
  private final SplittableRandom random;
  private final Map<String, String> names = new LinkedHashMap<>();
  private final Map<String, AttributeValue> values = new LinkedHashMap<>();
  private final List<String> touched = new ArrayList<>();

  Placeholders(SplittableRandom random) {
    this.random = random;
  }

  /** The attribute as it is, or behind a placeholder. */
  String name(String attribute) {
    if (random.nextBoolean()) {
      return attribute;
    }
    names.put("#" + attribute, attribute);
    return "#" + attribute;
  }

  String value(AttributeValue value) {
    String placeholder = ":v" + values.size();
    values.put(placeholder, value);
    return placeholder;
  }

  /** Remembers a place that an update changes. */
  String touching(String path) {
    touched.add(path);
    return path;
  }

  List<String> touched() {
    return touched;
  }

  @Nullable Map<String, String> names() {
    return names.isEmpty() ? null : names;
  }

  @Nullable Map<String, AttributeValue> values() {
    return values.isEmpty() ? null : values;
  }
}
