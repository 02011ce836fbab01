package io.patriot.proof.cloud;

import io.patriot.testkit.sim.Fault;
import java.time.Duration;
import java.time.Instant;

/** Bad times of the store, which come for a while and go. */
final class Troubles {
  private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

  private final Surroundings world;
  private Instant throttledUntil = Instant.MIN;
  private Instant lossyUntil = Instant.MIN;

  Troubles(Surroundings world) {
    this.world = world;
  }

  void start() {
    world.simulation().after(LOOK_EVERY, "weather of the store", this::look);
  }

  boolean isThrottled(Instant now) {
    return now.isBefore(throttledUntil) && !world.faults().isCalm();
  }

  boolean isLossy(Instant now) {
    return now.isBefore(lossyUntil) && !world.faults().isCalm();
  }

  private void look() {
    Instant now = world.simulation().now();
    if (world.faults().strikes(Fault.STORE_THROTTLED, 0.04)) {
      throttledUntil = now.plus(world.between("throttle time", 500, 30_000));
    }
    if (world.faults().strikes(Fault.WRITE_DONE_ANSWER_LOST, 0.02, "for a while")) {
      lossyUntil = now.plus(world.between("lossy time", 500, 10_000));
    }
    if (!world.faults().isCalm()) {
      start();
    }
  }
}
