package io.patriot.bench;

/** A line of the table: what was measured, and whether it is good enough. */
sealed interface Row {
  String benchmark();

  String what();

  String figure();

  /** A figure with a goal. */
  record Judged(String benchmark, String what, String figure, String goal, boolean met)
      implements Row {}

  /** A figure that is good to know. */
  record Noted(String benchmark, String what, String figure) implements Row {}
}
