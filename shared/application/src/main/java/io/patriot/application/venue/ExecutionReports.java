package io.patriot.application.venue;

import io.patriot.application.trace.Cause;
import java.util.List;

/** The queue of news from venues, in order for each account. */
public interface ExecutionReports {
  void send(List<ExecutionReport> reports, Cause cause);
}
