package io.patriot.application.order;

import io.patriot.application.trace.Cause;

/** The queue of approved orders that wait to be sent, in order for each account. */
public interface Placements {
  void send(Placement placement, Cause cause);
}
