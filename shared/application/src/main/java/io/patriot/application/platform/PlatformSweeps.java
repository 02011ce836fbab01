package io.patriot.application.platform;

import io.patriot.application.trace.Cause;
import java.time.Duration;

/** The queue of looks at all accounts after the platform was stopped or released. */
public interface PlatformSweeps {
  /** Has all accounts looked at, after a while. */
  void send(PlatformSweep sweep, Duration delay, Cause cause);
}
