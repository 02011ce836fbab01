package io.patriot.proof.platform;

import io.patriot.exchanges.timing.Background;
import io.patriot.proof.cloud.Container;
import io.patriot.proof.cloud.Surroundings;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/** What a machine does beside its work; whoever waits for it waits in simulated time. */
final class SimulatedBackground implements Background {
  private final Surroundings world;
  private final Container container;

  SimulatedBackground(Surroundings world, Container container) {
    this.world = world;
    this.container = container;
  }

  @Override
  public void execute(Runnable task) {
    container.host().start("background", task);
  }

  @Override
  public void await(CompletableFuture<?> task, Duration most) throws InterruptedException {
    if (!task.isDone() && most.isPositive()) {
      var over = new CountDownLatch(1);
      var unused = task.whenComplete((_, _) -> over.countDown());
      world.simulation().after(most, container.part() + " waits no longer", over::countDown);
      over.await();
    }
  }
}
