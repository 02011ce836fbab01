package io.patriot.application.snapshot;

/**
 * Something done once before a started function is copied, so that the first person does not wait
 * for it. It changes nothing, sends nothing and may fail.
 */
@FunctionalInterface
public interface Priming {
  void prime();
}
