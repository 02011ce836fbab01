package io.patriot.simulation;

import java.util.List;

/** What the simulated market makes of a request to change an order where it rests. */
public sealed interface Amendment {

  /**
   * It is changed, and has met the book anew.
   *
   * @param outcomes what came of that; the first is never Accepted
   */
  record Done(List<Outcome> outcomes) implements Amendment {
    public Done {
      outcomes = List.copyOf(outcomes);
    }
  }

  /** It rests as it was, in its old place. */
  record Refused(RejectReason reason, String message) implements Amendment {}

  /** No such order rests. */
  record NotHere() implements Amendment {}
}
