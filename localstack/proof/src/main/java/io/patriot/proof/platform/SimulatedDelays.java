package io.patriot.proof.platform;

import io.patriot.exchanges.timing.Delays;
import io.patriot.proof.cloud.Container;
import io.patriot.proof.cloud.Surroundings;
import java.time.Duration;

/** What a machine does later, unless it dies before. */
final class SimulatedDelays implements Delays {
  private final Surroundings world;
  private final Container container;

  SimulatedDelays(Surroundings world, Container container) {
    this.world = world;
    this.container = container;
  }

  @Override
  public Pending after(Duration delay, Runnable task) {
    var one = new One(task);
    world.simulation().after(delay, container.part() + " goes on", one::begin);
    return one;
  }

  private final class One implements Pending {
    private final Runnable task;
    private boolean cancelled;

    One(Runnable task) {
      this.task = task;
    }

    void begin() {
      if (!cancelled && !container.host().isDead()) {
        container.host().start("later", task);
      }
    }

    @Override
    public void cancel() {
      cancelled = true;
    }
  }
}
