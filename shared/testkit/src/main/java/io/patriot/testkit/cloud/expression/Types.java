package io.patriot.testkit.cloud.expression;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What types expressions allow where, as far as their own values tell. */
public final class Types {
  private static final List<String> CODES =
      List.of("S", "N", "B", "SS", "NS", "BS", "L", "M", "BOOL", "NULL");
  private static final List<AttributeValue.Type> ORDERED =
      List.of(AttributeValue.Type.S, AttributeValue.Type.N, AttributeValue.Type.B);
  private static final List<AttributeValue.Type> BEGINNING =
      List.of(AttributeValue.Type.S, AttributeValue.Type.B);
  private static final List<AttributeValue.Type> NUMBERS = List.of(AttributeValue.Type.N);
  private static final List<AttributeValue.Type> LISTS = List.of(AttributeValue.Type.L);
  private static final List<AttributeValue.Type> SETS =
      List.of(AttributeValue.Type.SS, AttributeValue.Type.NS, AttributeValue.Type.BS);
  private static final List<AttributeValue.Type> ADDED =
      List.of(
          AttributeValue.Type.N,
          AttributeValue.Type.SS,
          AttributeValue.Type.NS,
          AttributeValue.Type.BS);

  private Types() {}

  static String code(AttributeValue value) {
    return value.type() == AttributeValue.Type.NUL ? "NULL" : value.type().name();
  }

  /** Refuses a condition that can hold of no item because of the types of its own values. */
  public static void check(Condition condition, Bindings bindings) {
    switch (condition) {
      case Condition.And(var left, var right) -> {
        check(left, bindings);
        check(right, bindings);
      }
      case Condition.Or(var left, var right) -> {
        check(left, bindings);
        check(right, bindings);
      }
      case Condition.Not(var inside) -> check(inside, bindings);
      case Condition.Compare(var left, var comparison, var right) -> {
        if (comparison.isOrder()) {
          allow(ORDERED, left, bindings);
          allow(ORDERED, right, bindings);
        }
      }
      case Condition.Between(var operand, var low, var high) -> {
        allow(ORDERED, operand, bindings);
        allow(ORDERED, low, bindings);
        allow(ORDERED, high, bindings);
        checkBounds(low, high, bindings);
      }
      case Condition.BeginsWith(var operand, var prefix) -> {
        allow(BEGINNING, operand, bindings);
        allow(BEGINNING, prefix, bindings);
      }
      case Condition.HasType(_, Operand.Given(var type)) -> {
        String code = bindings.value(type).s();
        if (code == null || !CODES.contains(code)) {
          throw ValidationError.of("Invalid attribute type name found; type: " + code);
        }
      }
      case Condition.HasType _, Condition.In _, Condition.Exists _, Condition.Contains _ -> {}
    }
  }

  /** Refuses an update whose own values cannot be added, subtracted, joined or taken out. */
  public static void check(Update update, Bindings bindings) {
    update.sets().forEach(set -> check(set.operand(), bindings));
    update.adds().forEach(add -> allow(ADDED, new Operand.Given(add.placeholder()), bindings));
    update
        .deletes()
        .forEach(delete -> allow(SETS, new Operand.Given(delete.placeholder()), bindings));
  }

  private static void check(Operand operand, Bindings bindings) {
    switch (operand) {
      case Operand.Plus(var left, var right) -> both(NUMBERS, left, right, bindings);
      case Operand.Minus(var left, var right) -> both(NUMBERS, left, right, bindings);
      case Operand.ListAppend(var first, var second) -> both(LISTS, first, second, bindings);
      case Operand.At _, Operand.Given _, Operand.Size _, Operand.IfNotExists _ -> {}
    }
  }

  private static void both(
      List<AttributeValue.Type> allowed, Operand left, Operand right, Bindings bindings) {
    allow(allowed, left, bindings);
    allow(allowed, right, bindings);
  }

  private static void allow(List<AttributeValue.Type> allowed, Operand operand, Bindings bindings) {
    if (operand instanceof Operand.Given(String placeholder)
        && !allowed.contains(bindings.value(placeholder).type())) {
      throw ValidationError.of(
          "Invalid expression: Incorrect operand type for operator or function; operand type: "
              + code(bindings.value(placeholder)));
    }
  }

  private static void checkBounds(Operand low, Operand high, Bindings bindings) {
    if (low instanceof Operand.Given(String first) && high instanceof Operand.Given(String last)) {
      Integer order = Values.order(bindings.value(first), bindings.value(last));
      if (order == null || order > 0) {
        throw ValidationError.of(
            "The BETWEEN operator requires an upper bound that is not below the lower bound");
      }
    }
  }
}
