package io.patriot.proof.run;

import io.patriot.proof.plant.Plant;
import io.patriot.proof.plant.Planted;
import java.time.Duration;
import java.util.Optional;

/** Looks for a planted bug, in one small world after the other, until the checks see it. */
public final class Hunt {
  private static final Duration CALM_MAX = Duration.ofMinutes(6);
  private static final long STEPS = 2_000;
  private static final long MANY_STEPS = 8_000;

  private Hunt() {}

  /**
   * A bug that was seen.
   *
   * @param seed the first seed whose world shows it
   * @param plan that world
   * @param verdict what was wrong there, and is not without the bug
   */
  public record Seen(Plant plant, long seed, Plan plan, Verdict verdict) {}

  /** The first world of these seeds that shows the bug. */
  public static Optional<Seen> of(Plant plant, long from, long to, Runner runner) {
    for (long seed = from; seed <= to; seed++) {
      Plan plan = world(plant, seed);
      Verdict verdict = runner.run(plan);
      if (!verdict.isGood() && runner.run(plan.withPlanted(Planted.NOTHING)).isGood()) {
        return Optional.of(new Seen(plant, seed, plan, verdict));
      }
    }
    return Optional.empty();
  }

  /** A small world; every fourth one is larger, for what needs more to happen. */
  static Plan world(Plant plant, long seed) {
    boolean large = seed % 4 == 0;
    return Plan.of(seed, large ? MANY_STEPS : STEPS)
        .withPeople(large ? 2 : 1)
        .withCalmMax(CALM_MAX)
        .withPlanted(new Planted(plant))
        .insistingOn(plant.shownBy());
  }
}
