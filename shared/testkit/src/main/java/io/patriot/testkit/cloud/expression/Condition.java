package io.patriot.testkit.cloud.expression;

import java.util.ArrayList;
import java.util.List;

/** What must hold of an item. */
public sealed interface Condition {
  /** The attributes it looks at. */
  default List<String> attributes(Bindings bindings) {
    var attributes = new ArrayList<String>();
    Mentions.of(this, path -> attributes.add(bindings.attribute(path)));
    return attributes;
  }

  /** Both hold. */
  record And(Condition left, Condition right) implements Condition {}

  /** One of the two holds, or both. */
  record Or(Condition left, Condition right) implements Condition {}

  /** It does not hold. */
  record Not(Condition condition) implements Condition {}

  /** Two things stand to each other as the comparison says. */
  record Compare(Operand left, Comparison comparison, Operand right) implements Condition {}

  /** From the first to the last, both included. */
  record Between(Operand operand, Operand low, Operand high) implements Condition {}

  /** The same as one of those. */
  record In(Operand operand, List<Operand> choices) implements Condition {}

  /** There is something at that place, or there is not. */
  record Exists(Path path, boolean wanted) implements Condition {}

  /** What is at that place has that type. */
  record HasType(Path path, Operand type) implements Condition {}

  /** It begins so. */
  record BeginsWith(Operand operand, Operand prefix) implements Condition {}

  /** A part of a text, or a member of a set or list. */
  record Contains(Operand whole, Operand part) implements Condition {}
}
