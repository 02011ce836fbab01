package io.patriot.testkit.cloud.expression;

import java.util.ArrayList;
import java.util.List;

/** Where in an item something stands: an attribute, and places inside it. */
record Path(List<Step> steps) {

  /** One step of a path; a name may still be a placeholder. */
  sealed interface Step {
    record Name(String text) implements Step {}

    record Index(int position) implements Step {}
  }

  static Path read(Tokens tokens) {
    var steps = new ArrayList<Step>();
    steps.add(name(tokens));
    while (true) {
      if (tokens.takeSign(".")) {
        steps.add(name(tokens));
      } else if (tokens.takeSign("[")) {
        steps.add(index(tokens));
        tokens.expectSign("]");
      } else {
        return new Path(List.copyOf(steps));
      }
    }
  }

  /** The same path with every placeholder replaced. */
  Path bound(Bindings bindings) {
    var bound = new ArrayList<Step>(steps.size());
    for (Step step : steps) {
      bound.add(step instanceof Step.Name(String text) ? new Step.Name(bindings.name(text)) : step);
    }
    return new Path(bound);
  }

  /** The name of the attribute as it is written. */
  String attribute() {
    return ((Step.Name) steps.getFirst()).text();
  }

  boolean isAttribute() {
    return steps.size() == 1;
  }

  /** Whether one of the two leads through the other. */
  boolean overlaps(Path other) {
    int shared = Math.min(steps.size(), other.steps.size());
    return steps.subList(0, shared).equals(other.steps.subList(0, shared));
  }

  private static Step name(Tokens tokens) {
    Token token = tokens.peek();
    if (token.kind() != Token.Kind.WORD && token.kind() != Token.Kind.NAME) {
      throw tokens.wrong();
    }
    return new Step.Name(tokens.take().text());
  }

  private static Step index(Tokens tokens) {
    if (tokens.peek().kind() != Token.Kind.NUMBER) {
      throw tokens.wrong();
    }
    return new Step.Index(Integer.parseInt(tokens.take().text()));
  }
}
