package io.patriot.testkit;

import io.patriot.application.trace.Cause;
import io.patriot.application.venue.ExecutionReport;
import io.patriot.application.venue.ExecutionReports;
import java.util.List;

/** A queue of news from venues that keeps what it is given. */
public final class RecordingExecutionReports implements ExecutionReports {
  private final Recorded<ExecutionReport> sent = new Recorded<>();

  @Override
  public void send(List<ExecutionReport> reports, Cause cause) {
    reports.forEach(report -> sent.add(report, cause));
  }

  public Recorded<ExecutionReport> sent() {
    return sent;
  }
}
