package io.patriot.aws.table;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A change of some attributes of an item, in DynamoDB's words: names begin with #, values with a
 * colon.
 */
public final class Change {
  private final String expression;
  private @Nullable String condition;
  private final Map<String, String> names = new LinkedHashMap<>();
  private final Map<String, AttributeValue> values = new LinkedHashMap<>();

  private Change(String expression) {
    this.expression = expression;
  }

  public static Change of(String expression) {
    return new Change(expression);
  }

  /** Only if this holds of the item as it is. */
  public Change onlyIf(String expression) {
    condition = expression;
    return this;
  }

  public Change name(String placeholder, String attribute) {
    names.put(placeholder, attribute);
    return this;
  }

  public Change value(String placeholder, AttributeValue value) {
    values.put(placeholder, value);
    return this;
  }

  String expression() {
    return expression;
  }

  @Nullable String condition() {
    return condition;
  }

  /** DynamoDB refuses an empty map of names, so there is none then. */
  @Nullable Map<String, String> names() {
    return names.isEmpty() ? null : names;
  }

  @Nullable Map<String, AttributeValue> values() {
    return values.isEmpty() ? null : values;
  }
}
