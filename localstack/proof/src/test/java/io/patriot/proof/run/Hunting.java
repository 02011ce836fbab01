package io.patriot.proof.run;

import io.patriot.proof.cloud.AwaitPoints;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which worlds have machines die where they died too seldom so far.
 *
 * <p>A world goes as it went before until a machine waits at a place that is new among the hunted
 * ones. So a world that is known to have a place, run again with that place among those it hunts,
 * is sure to come to it, and from there it can go many ways. Soon after it is let go calm: what it
 * costs is little where it came to the place early.
 */
final class Hunting {
  private static final int HUNTED_AT_ONCE_MAX = 30;
  private static final int WORLDS_KEPT_MAX = 40;

  /** So long after the place was reached people go on. */
  private static final long STEPS_AFTER = 300;

  /** What comes so soon after the place is hunted with it. */
  private static final long STEPS_AROUND = 2_000;

  /** Once a world is let go calm, it rests after about as many steps as it took until then. */
  private static final long STEPS_TO_REST_MIN = 3_000;

  /** Machines die at a hunted place again when they come back to it. */
  private static final double DEATHS_AT_THE_TARGET = 3;

  /** A place that would have come next may not, when a machine died before it. */
  private static final double DEATHS_AT_THE_NEXT = 0.8;

  private final Tally tally;
  private final long deathsWanted;
  private final Map<String, List<Known>> worldsWith = new TreeMap<>();

  /**
   * @param deathsWanted how many deaths are enough at a place
   */
  Hunting(Tally tally, long deathsWanted) {
    this.tally = tally;
    this.deathsWanted = deathsWanted;
  }

  /** A world that was seen, with the places it has, in the order in which it comes to them. */
  private static final class Known {
    private final Plan plan;
    private final List<Visit> visits;
    private int ways;

    Known(Plan plan, AwaitPoints points) {
      this.plan = plan;
      this.visits =
          points.inOrder().stream()
              .map(place -> new Visit(place, points.at(place).first()))
              .toList();
    }

    /** The place, and what comes shortly after it. */
    List<Visit> around(String place) {
      long from = stepsTo(place);
      return visits.stream()
          .filter(visit -> visit.step >= from && visit.step <= from + STEPS_AROUND)
          .toList();
    }

    long stepsTo(String place) {
      return visits.stream()
          .filter(visit -> visit.place.equals(place))
          .findFirst()
          .orElseThrow()
          .step;
    }
  }

  /** The first time that a machine waited at a place. */
  private record Visit(String place, long step) {}

  /** A world to run again, and what that promises for each step that it costs. */
  private record Hunt(Known world, String target, List<String> hunted, double worth) {}

  void heard(Plan plan, AwaitPoints points) {
    var known = new Known(plan, points);
    for (Visit visit : known.visits) {
      List<Known> worlds = worldsWith.computeIfAbsent(visit.place, _ -> new ArrayList<>());
      if (plan.hunted().isEmpty() ? worlds.size() < WORLDS_KEPT_MAX : worlds.isEmpty()) {
        worlds.add(known);
      }
    }
  }

  /** Places with too few deaths. */
  List<String> rare() {
    return tally.placesWithFewerDeathsThan(deathsWanted);
  }

  int worldsKept(String place) {
    return worldsWith.getOrDefault(place, List.of()).size();
  }

  /** Worlds that do most about it, at most so many; fewer if these are likely to be enough. */
  List<Plan> next(int most) {
    var lacking = new HashMap<String, Double>();
    rare().forEach(place -> lacking.put(place, (double) deathsWanted - tally.deathsAt(place)));
    var plans = new ArrayList<Plan>();
    while (plans.size() < most && !lacking.isEmpty()) {
      Hunt hunt = best(mostWanted(lacking), lacking).orElseThrow();
      plans.add(plan(hunt));
      hunt.world.ways++;
      for (String place : hunt.hunted) {
        double brought = place.equals(hunt.target) ? DEATHS_AT_THE_TARGET : DEATHS_AT_THE_NEXT;
        lacking.computeIfPresent(place, (_, left) -> left > brought ? left - brought : null);
      }
    }
    return plans;
  }

  private static String mostWanted(Map<String, Double> lacking) {
    return lacking.entrySet().stream()
        .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .orElseThrow()
        .getKey();
  }

  private Optional<Hunt> best(String target, Map<String, Double> lacking) {
    return worldsWith.getOrDefault(target, List.of()).stream()
        .map(world -> hunt(world, target, lacking))
        .max(Comparator.comparingDouble(Hunt::worth));
  }

  private static Hunt hunt(Known world, String target, Map<String, Double> lacking) {
    List<String> hunted =
        world.around(target).stream()
            .map(Visit::place)
            .filter(lacking::containsKey)
            .limit(HUNTED_AT_ONCE_MAX)
            .toList();
    double deaths = DEATHS_AT_THE_TARGET + DEATHS_AT_THE_NEXT * (hunted.size() - 1);
    double cost = 2.0 * (world.stepsTo(target) + STEPS_AFTER) + STEPS_TO_REST_MIN;
    return new Hunt(world, target, hunted, deaths / cost / (1 + world.ways));
  }

  private static Plan plan(Hunt hunt) {
    Known world = hunt.world;
    var places = new TreeSet<>(world.plan.hunted());
    hunt.hunted.forEach(place -> places.add(world.ways == 0 ? place : place + "#" + world.ways));
    return world
        .plan
        .hunting(places)
        .withSteps(Math.min(world.plan.steps(), world.stepsTo(hunt.target) + STEPS_AFTER));
  }
}
