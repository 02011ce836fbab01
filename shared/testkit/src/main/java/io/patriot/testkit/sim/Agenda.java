package io.patriot.testkit.sim;

/** What is still going to happen, and which of it comes next. */
interface Agenda {
  void add(Turn turn);

  boolean isEmpty();

  /** Takes the turn that comes next; there must be one. */
  Turn next();
}
