package io.patriot.proof.run;

/** Whatever runs worlds: this process, or another one. */
@FunctionalInterface
public interface Runner {
  Verdict run(Plan plan);
}
