package io.patriot.testkit.model;

/** Where others may come between. */
enum Grain {
  /** Before each call to a port takes effect, and again before its answer is heard. */
  FINE,
  /**
   * Before each call only. What lies between an answer and the next call is a process's own
   * thinking, which nobody sees; so this leaves out nothing but the turns of the clock in between.
   */
  COARSE
}
