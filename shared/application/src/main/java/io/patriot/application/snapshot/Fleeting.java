package io.patriot.application.snapshot;

/**
 * What all copies of a started function would share and must not: a secret, a place in a row of
 * random numbers, a clock's offset. It is forgotten before the copy is taken and made anew when it
 * is next asked for.
 */
@FunctionalInterface
public interface Fleeting {
  void forget();
}
