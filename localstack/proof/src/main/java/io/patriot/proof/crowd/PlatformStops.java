package io.patriot.proof.crowd;

import io.patriot.application.platform.StopPlatform;
import io.patriot.application.setting.LimitWish;
import io.patriot.application.trace.Cause;
import io.patriot.application.trace.CorrelationId;
import io.patriot.domain.limit.RiskProfile;
import io.patriot.proof.cloud.Surroundings;
import io.patriot.proof.platform.Counter;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;

/**
 * Those who look after the platform: now and then they stop it for everybody, have what waits taken
 * back, and release it after a while; and they hold everybody to ceilings.
 */
final class PlatformStops {
  private static final int OF = 800;

  /** A halt lasts longer than people act here; only reducing is released while they still do. */
  private static final int HALTS_OF = 8;

  private static final String ACTOR = "system:platform-stop";
  private static final Duration A_MOMENT = Duration.ofSeconds(1);

  private final Surroundings world;
  private final Counter counter;

  PlatformStops(Surroundings world, Counter counter) {
    this.world = world;
    this.counter = counter;
  }

  /** The very last dice of an act. */
  void maybe(SplittableRandom dice, String name) {
    int roll = dice.nextInt(OF);
    if (roll == 1) {
      ceilings(dice, name);
    }
    if (roll != 0) {
      return;
    }
    boolean halts = dice.nextInt(HALTS_OF) == 0;
    Duration later = Duration.ofMillis(dice.nextInt(1_000, 60_000));
    world.tell("ADMIN " + name + (halts ? " halts" : " lets only reduce on") + " the platform");
    int number = dice.nextInt();
    counter.stopPlatform(halts, cause(number));
    world
        .simulation()
        .after(
            halts ? StopPlatform.COOL_OFF.plus(A_MOMENT).plus(later) : later,
            "the platform is released",
            () -> {
              world.tell("ADMIN " + name + " releases the platform");
              counter.releasePlatform(cause(number));
            });
  }

  /** Stricter or looser, as it comes; what is looser holds when nobody acts here any more. */
  private void ceilings(SplittableRandom dice, String name) {
    RiskProfile profile =
        switch (dice.nextInt(3)) {
          case 0 -> RiskProfile.LOW;
          case 1 -> RiskProfile.MEDIUM;
          default -> RiskProfile.HIGH;
        };
    LimitWish wanted =
        dice.nextInt(3) == 0 ? new LimitWish.Stops(true) : new LimitWish.OfProfile(profile);
    world.tell("ADMIN " + name + " holds everybody to " + wanted);
    counter.setCeilings(wanted);
  }

  /** Nobody's wish about an account of their own, so it names nobody. */
  private Cause cause(int number) {
    Instant now = world.simulation().now();
    return new Cause(CorrelationId.of(now, number), "admin", ACTOR);
  }
}
