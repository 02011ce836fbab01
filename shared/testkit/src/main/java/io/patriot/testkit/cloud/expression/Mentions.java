package io.patriot.testkit.cloud.expression;

import java.util.function.Consumer;

/** The places that a condition names. */
final class Mentions {
  private Mentions() {}

  static void of(Condition condition, Consumer<Path> listener) {
    switch (condition) {
      case Condition.And(var left, var right) -> {
        of(left, listener);
        of(right, listener);
      }
      case Condition.Or(var left, var right) -> {
        of(left, listener);
        of(right, listener);
      }
      case Condition.Not(var inside) -> of(inside, listener);
      case Condition.Exists(var path, _) -> listener.accept(path);
      case Condition.HasType(var path, _) -> listener.accept(path);
      case Condition.Compare(var left, _, var right) -> {
        of(left, listener);
        of(right, listener);
      }
      case Condition.Between(var operand, var low, var high) -> {
        of(operand, listener);
        of(low, listener);
        of(high, listener);
      }
      case Condition.In(var operand, var choices) -> {
        of(operand, listener);
        choices.forEach(choice -> of(choice, listener));
      }
      case Condition.BeginsWith(var operand, var prefix) -> {
        of(operand, listener);
        of(prefix, listener);
      }
      case Condition.Contains(var whole, var part) -> {
        of(whole, listener);
        of(part, listener);
      }
    }
  }

  private static void of(Operand operand, Consumer<Path> listener) {
    switch (operand) {
      case Operand.At(var path) -> listener.accept(path);
      case Operand.Size(var path) -> listener.accept(path);
      case Operand.Given _,
          Operand.IfNotExists _,
          Operand.ListAppend _,
          Operand.Plus _,
          Operand.Minus _ -> {}
    }
  }
}
