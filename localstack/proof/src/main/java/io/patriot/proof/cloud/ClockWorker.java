package io.patriot.proof.cloud;

import java.time.Duration;

/** Calls a function again and again. */
final class ClockWorker {
  private static final String EVENT = "{\"source\":\"aws.scheduler\"}";

  private final Surroundings world;
  private final String name;
  private final Duration period;
  private final Machines machines;

  ClockWorker(Surroundings world, String part, Duration period, Machines machines) {
    this.world = world;
    this.name = "the clock calls " + part;
    this.period = period;
    this.machines = machines;
  }

  void start() {
    world.simulation().after(period, name, this::call);
  }

  private void call() {
    machines.invoke(
        EVENT,
        new Machines.Outcome() {
          @Override
          public void answered(String answer) {}

          @Override
          public void failed(RuntimeException error) {}

          @Override
          public void died() {}
        });
    start();
  }
}
