package io.patriot.testkit.cloud.expression;

/** Something that has a value: a place in the item, a value of the request, or made of these. */
sealed interface Operand {
  record At(Path path) implements Operand {}

  record Given(String placeholder) implements Operand {}

  record Size(Path path) implements Operand {}

  record IfNotExists(Path path, Operand otherwise) implements Operand {}

  record ListAppend(Operand first, Operand second) implements Operand {}

  record Plus(Operand left, Operand right) implements Operand {}

  record Minus(Operand left, Operand right) implements Operand {}
}
