package io.patriot.testkit;

import io.patriot.application.order.Placement;
import io.patriot.application.order.Placements;
import io.patriot.application.trace.Cause;

/** A queue of approved orders that keeps what it is given. */
public final class RecordingPlacements implements Placements {
  private final Recorded<Placement> sent = new Recorded<>();

  @Override
  public void send(Placement placement, Cause cause) {
    sent.add(placement, cause);
  }

  public Recorded<Placement> sent() {
    return sent;
  }
}
