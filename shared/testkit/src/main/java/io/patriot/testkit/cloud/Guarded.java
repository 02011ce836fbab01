package io.patriot.testkit.cloud;

import io.patriot.testkit.cloud.expression.Bindings;
import io.patriot.testkit.cloud.expression.Condition;
import io.patriot.testkit.cloud.expression.Conditions;
import io.patriot.testkit.cloud.expression.Expressions;
import io.patriot.testkit.cloud.expression.Parsed;
import io.patriot.testkit.cloud.expression.Types;
import io.patriot.testkit.cloud.expression.Update;
import io.patriot.testkit.cloud.expression.ValidationError;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The expressions of a write: what must hold, and what is to change. */
record Guarded(@Nullable Condition condition, @Nullable Update update, Bindings bindings) {
  private static final Map<String, AttributeValue> NO_ITEM = Collections.emptyMap();

  /** Always. */
  static final Guarded FREE =
      new Guarded(
          null, null, Bindings.of(Collections.emptyMap(), Collections.emptyMap(), List.of()));

  static Guarded of(
      Expressions expressions,
      @Nullable String condition,
      @Nullable String update,
      boolean namesGiven,
      Map<String, String> names,
      boolean valuesGiven,
      Map<String, AttributeValue> values) {
    if ((namesGiven && names.isEmpty()) || (valuesGiven && values.isEmpty())) {
      throw ValidationError.of(
          "ExpressionAttributeNames and ExpressionAttributeValues must not be empty");
    }
    if (condition == null && update == null && !namesGiven && !valuesGiven) {
      return FREE;
    }
    Parsed<Condition> parsedCondition = condition == null ? null : expressions.condition(condition);
    Parsed<Update> parsedUpdate = update == null ? null : expressions.update(update);
    Bindings bindings =
        Bindings.of(names, Attributes.canonical(values), both(parsedCondition, parsedUpdate));
    if (parsedCondition != null) {
      Types.check(parsedCondition.tree(), bindings);
    }
    return new Guarded(
        parsedCondition == null ? null : parsedCondition.tree(),
        parsedUpdate == null ? null : parsedUpdate.tree(),
        bindings);
  }

  private static List<Parsed<?>> both(@Nullable Parsed<?> first, @Nullable Parsed<?> second) {
    if (first == null) {
      return second == null ? List.of() : List.of(second);
    }
    return second == null ? List.of(first) : List.of(first, second);
  }

  boolean holds(@Nullable Row row) {
    return condition == null
        || Conditions.hold(condition, row == null ? NO_ITEM : row.attributes(), bindings);
  }
}
