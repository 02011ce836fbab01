package io.patriot.proof.crowd;

import io.patriot.application.platform.StopPlatform;
import io.patriot.proof.cloud.Surroundings;
import io.patriot.proof.platform.Counter;
import java.time.Duration;
import java.util.SplittableRandom;

/** Those who look after the platform: now and then they stop it for everybody, for a while. */
final class PlatformStops {
  private static final int OF = 400;
  private static final Duration A_MOMENT = Duration.ofSeconds(1);

  private final Surroundings world;
  private final Counter counter;

  PlatformStops(Surroundings world, Counter counter) {
    this.world = world;
    this.counter = counter;
  }

  /** The very last dice of an act. */
  void maybe(SplittableRandom dice, String name) {
    if (dice.nextInt(OF) != 0) {
      return;
    }
    boolean halts = dice.nextInt(3) == 0;
    Duration later = Duration.ofMillis(dice.nextInt(1_000, 60_000));
    world.tell("ADMIN " + name + (halts ? " halts" : " lets only reduce on") + " the platform");
    counter.stopPlatform(halts);
    world
        .simulation()
        .after(
            halts ? StopPlatform.COOL_OFF.plus(A_MOMENT).plus(later) : later,
            "the platform is released",
            () -> {
              if (!world.faults().isCalm()) {
                world.tell("ADMIN " + name + " releases the platform");
                counter.releasePlatform();
              }
            });
  }
}
