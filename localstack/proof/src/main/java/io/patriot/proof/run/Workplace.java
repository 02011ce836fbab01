package io.patriot.proof.run;

/** A place where worlds run, one after the other, until it is given back. */
interface Workplace extends Runner, AutoCloseable {
  @Override
  void close();
}
