package io.patriot.testkit.cloud.expression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where in an item something stands: an attribute, and places inside it. */
record Path(List<Step> steps) {
  /** Of two places in one list, the one in front comes first. Names stand by the alphabet. */
  static final Comparator<Path> BY_POSITION = Path::compare;

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

  private static int compare(Path one, Path other) {
    int shared = Math.min(one.steps.size(), other.steps.size());
    for (int i = 0; i < shared; i++) {
      int order = compare(one.steps.get(i), other.steps.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(one.steps.size(), other.steps.size());
  }

  private static int compare(Step one, Step other) {
    return switch (one) {
      case Step.Index(int position) ->
          other instanceof Step.Index(int there) ? Integer.compare(position, there) : -1;
      case Step.Name(String text) ->
          other instanceof Step.Name(String there) ? text.compareTo(there) : 1;
    };
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
