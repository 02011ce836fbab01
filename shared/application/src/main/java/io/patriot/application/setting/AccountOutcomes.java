package io.patriot.application.setting;

/** Where it is remembered what came of what was asked of accounts. */
public interface AccountOutcomes {

  /**
   * Stores an outcome and the event that tells of it; false, and nothing is stored, when the same
   * request has one already.
   */
  boolean record(OutcomeStep step);
}
