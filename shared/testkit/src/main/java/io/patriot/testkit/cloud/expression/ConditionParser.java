package io.patriot.testkit.cloud.expression;

import java.util.ArrayList;

/** Reads a condition; NOT binds closest, then AND, then OR. */
final class ConditionParser {
  private final Tokens tokens;

  private ConditionParser(Tokens tokens) {
    this.tokens = tokens;
  }

  static Condition read(Tokens tokens) {
    Condition condition = new ConditionParser(tokens).or();
    tokens.expectEnd();
    return condition;
  }

  private Condition or() {
    Condition left = and();
    while (tokens.takeWord("OR")) {
      left = new Condition.Or(left, and());
    }
    return left;
  }

  private Condition and() {
    Condition left = not();
    while (tokens.takeWord("AND")) {
      left = new Condition.And(left, not());
    }
    return left;
  }

  private Condition not() {
    return tokens.takeWord("NOT") ? new Condition.Not(not()) : single();
  }

  private Condition single() {
    if (tokens.takeSign("(")) {
      Condition inside = or();
      tokens.expectSign(")");
      return inside;
    }
    if (tokens.takeFunction("attribute_exists")) {
      return new Condition.Exists(lastPath(), true);
    }
    if (tokens.takeFunction("attribute_not_exists")) {
      return new Condition.Exists(lastPath(), false);
    }
    if (tokens.takeFunction("attribute_type")) {
      Path path = Path.read(tokens);
      tokens.expectSign(",");
      return new Condition.HasType(path, last());
    }
    if (tokens.takeFunction("begins_with")) {
      Operand operand = operand();
      tokens.expectSign(",");
      return new Condition.BeginsWith(operand, last());
    }
    if (tokens.takeFunction("contains")) {
      Operand operand = operand();
      tokens.expectSign(",");
      return new Condition.Contains(operand, last());
    }
    return comparison(operand());
  }

  private Condition comparison(Operand left) {
    if (tokens.takeWord("BETWEEN")) {
      Operand low = operand();
      if (!tokens.takeWord("AND")) {
        throw tokens.wrong();
      }
      return new Condition.Between(left, low, operand());
    }
    if (tokens.takeWord("IN")) {
      return in(left);
    }
    for (Comparison comparison : Comparison.values()) {
      if (tokens.takeSign(comparison.sign())) {
        return new Condition.Compare(left, comparison, operand());
      }
    }
    throw tokens.wrong();
  }

  private Condition in(Operand left) {
    tokens.expectSign("(");
    var choices = new ArrayList<Operand>();
    do {
      choices.add(operand());
    } while (tokens.takeSign(","));
    tokens.expectSign(")");
    return new Condition.In(left, choices);
  }

  private Path lastPath() {
    Path path = Path.read(tokens);
    tokens.expectSign(")");
    return path;
  }

  private Operand last() {
    Operand operand = operand();
    tokens.expectSign(")");
    return operand;
  }

  private Operand operand() {
    if (tokens.takeFunction("size")) {
      return new Operand.Size(lastPath());
    }
    return tokens.peek().kind() == Token.Kind.VALUE
        ? new Operand.Given(tokens.take().text())
        : new Operand.At(Path.read(tokens));
  }
}
