package io.patriot.proof.cloud;

/** Where a part of the platform runs. */
public interface Machines {
  /** Hands an event to a machine; what came of it is told once. */
  void invoke(String event, Outcome outcome);

  /** What is done when a call is over, one way or the other. */
  interface Outcome {
    /** It answered. */
    void answered(String answer);

    /** It ended with an error that nobody caught. */
    void failed(RuntimeException error);

    /** It died. */
    void died();
  }
}
