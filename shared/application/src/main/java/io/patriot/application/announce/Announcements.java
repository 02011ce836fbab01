package io.patriot.application.announce;

import io.patriot.application.trace.Cause;
import java.time.Duration;

/** The queue of announcements that people are still to hear. */
public interface Announcements {
  /** Has some more people told, after a while. */
  void send(Announcing job, Duration delay, Cause cause);
}
