package io.patriot.testkit.cloud.expression;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Says whether a condition holds of an item; an item that is not there has no attributes. */
public final class Conditions {
  private final Map<String, AttributeValue> item;
  private final Bindings bindings;

  private Conditions(Map<String, AttributeValue> item, Bindings bindings) {
    this.item = item;
    this.bindings = bindings;
  }

  public static boolean hold(
      Condition condition, Map<String, AttributeValue> item, Bindings bindings) {
    return new Conditions(item, bindings).holds(condition);
  }

  private boolean holds(Condition condition) {
    return switch (condition) {
      case Condition.And(var left, var right) -> holds(left) && holds(right);
      case Condition.Or(var left, var right) -> holds(left) || holds(right);
      case Condition.Not(var inside) -> !holds(inside);
      case Condition.Exists(var path, var wanted) -> (bindings.find(item, path) != null) == wanted;
      case Condition.Compare(var left, var comparison, var right) ->
          compare(value(left), comparison, value(right));
      case Condition.Between(var operand, var low, var high) -> between(operand, low, high);
      case Condition.In(var operand, var choices) -> {
        AttributeValue value = value(operand);
        yield choices.stream().anyMatch(one -> compare(value, Comparison.EQUAL, value(one)));
      }
      case Condition.HasType(var path, var type) -> {
        AttributeValue value = bindings.find(item, path);
        AttributeValue wanted = value(type);
        yield value != null && wanted != null && Types.code(value).equals(wanted.s());
      }
      case Condition.BeginsWith(var operand, var prefix) -> {
        AttributeValue value = value(operand);
        AttributeValue first = value(prefix);
        yield value != null && first != null && Values.beginsWith(value, first);
      }
      case Condition.Contains(var whole, var part) -> {
        AttributeValue value = value(whole);
        AttributeValue wanted = value(part);
        yield value != null && wanted != null && Values.contains(value, wanted);
      }
    };
  }

  private boolean between(Operand operand, Operand low, Operand high) {
    AttributeValue value = value(operand);
    return compare(value, Comparison.AT_LEAST, value(low))
        && compare(value, Comparison.AT_MOST, value(high));
  }

  private static boolean compare(
      @Nullable AttributeValue left, Comparison comparison, @Nullable AttributeValue right) {
    if (left == null || right == null) {
      return comparison == Comparison.NOT_EQUAL;
    }
    if (!comparison.isOrder()) {
      return Values.same(left, right) == (comparison == Comparison.EQUAL);
    }
    Integer order = Values.order(left, right);
    if (order == null) {
      return false;
    }
    return switch (comparison) {
      case LESS -> order < 0;
      case AT_MOST -> order <= 0;
      case MORE -> order > 0;
      case AT_LEAST -> order >= 0;
      case EQUAL, NOT_EQUAL -> throw new IllegalStateException("decided above");
    };
  }

  private @Nullable AttributeValue value(Operand operand) {
    return switch (operand) {
      case Operand.At(var path) -> bindings.find(item, path);
      case Operand.Given(var placeholder) -> bindings.value(placeholder);
      case Operand.Size(var path) -> Values.size(bindings.find(item, path));
      case Operand.IfNotExists _, Operand.ListAppend _, Operand.Plus _, Operand.Minus _ ->
          throw new IllegalStateException("a condition has no such operand");
    };
  }
}
