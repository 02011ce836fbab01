package io.patriot.deployment;

import java.util.List;

/**
 * What became of a stack.
 *
 * @param drawn how many things are in its template
 */
record StackOutcome(String stack, State state, int drawn, List<LeftOut> leftOut) {
  enum State {
    DEPLOYED("deployed"),
    UNCHANGED("stood there already"),
    OF_OTHERS("stands, not from here"),
    FAILED("not deployed");

    private final String words;

    State(String words) {
      this.words = words;
    }
  }

  StackOutcome {
    leftOut = List.copyOf(leftOut);
  }

  boolean stands() {
    return state != State.FAILED;
  }

  int made() {
    return drawn - leftOut.stream().mapToInt(LeftOut::count).sum();
  }

  /** A line for the stack, and one for each kind that was refused. */
  String listed() {
    var text = new StringBuilder();
    text.append("%-26s %-22s %d of %d".formatted(stack, state.words, made(), drawn));
    for (LeftOut out : leftOut) {
      text.append("%n    left out: %d × %s: %s".formatted(out.count(), out.kind(), out.words()));
    }
    return text.toString();
  }
}
