package io.patriot.application.platform;

/** Where it is kept for whom the parts of the platform are on. */
public interface Flags {
  /** {@link FeatureFlags#ALL_ON} while nobody turned any. */
  FeatureFlags read();

  /** Keeps them as the next version; false, and nothing is changed, when somebody was faster. */
  boolean turn(FeatureFlags next);
}
