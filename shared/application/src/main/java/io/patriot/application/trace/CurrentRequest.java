package io.patriot.application.trace;

/** The request that is being worked on, for log lines and counters; decisions never look at it. */
public final class CurrentRequest {
  /** Bound by the shell around each handler. */
  public static final ScopedValue<CorrelationId> ID = ScopedValue.newInstance();

  private CurrentRequest() {}
}
