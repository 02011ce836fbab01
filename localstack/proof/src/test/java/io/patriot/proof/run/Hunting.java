package io.patriot.proof.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which worlds have machines die where they died too seldom so far.
 *
 * <p>A world goes as it went before until a machine waits at a place that is new among the hunted
 * ones. So a world that is known to have a place, run again with that place among those it hunts,
 * is sure to come to it.
 */
final class Hunting {
  /** Where machines wait in fewer worlds than that, they cannot die so often; such are listed. */
  static final int SEEN_MIN = 50;

  private static final int HUNTED_AT_ONCE_MAX = 40;
  private static final int ADDED_AT_ONCE_MAX = 5;
  private static final int PLANS_KEPT_MAX = 200;

  private final Tally tally;
  private final long deathsMin;
  private final Map<String, List<Plan>> plansThatWait = new HashMap<>();
  private final Map<String, Integer> worldsThatWait = new HashMap<>();
  private final Set<String> asked = new HashSet<>();

  /**
   * @param deathsMin how many deaths are enough at a place
   */
  Hunting(Tally tally, long deathsMin) {
    this.tally = tally;
    this.deathsMin = deathsMin;
  }

  void heard(Plan plan, Verdict verdict) {
    for (String place : verdict.points().all().keySet()) {
      worldsThatWait.merge(place, 1, Integer::sum);
      List<Plan> plans = plansThatWait.computeIfAbsent(place, _ -> new ArrayList<>());
      if (plans.size() < PLANS_KEPT_MAX && !plan.hunted().contains(place)) {
        plans.add(plan);
      }
    }
  }

  /** Places with too few deaths. */
  List<String> rare() {
    return tally.placesWithFewerDeathsThan(deathsMin);
  }

  int worldsThatWait(String place) {
    return worldsThatWait.getOrDefault(place, 0);
  }

  /** Places with too few deaths at which machines wait in many worlds. */
  List<String> wanted() {
    return rare().stream().filter(place -> worldsThatWait(place) >= SEEN_MIN).toList();
  }

  /** A world that is new, with all that is rare hunted in it. */
  Plan anew(Plan plain) {
    List<String> places = new ArrayList<>(rare());
    Collections.shuffle(places, new Random(plain.seed()));
    return plain.hunting(
        new TreeSet<>(places.subList(0, Math.min(places.size(), HUNTED_AT_ONCE_MAX))));
  }

  /** A world that is known to come to a place where machines died too seldom. */
  Optional<Plan> again() {
    List<String> wanted = wanted();
    return wanted.stream()
        .sorted(Comparator.comparingLong(tally::deathsAt))
        .flatMap(place -> plansThatWait.getOrDefault(place, List.of()).stream())
        .map(plan -> plan.hunting(withSomeOf(wanted, plan)))
        .filter(plan -> asked.add(plan.seed() + " " + plan.hunted()))
        .findFirst();
  }

  private Set<String> withSomeOf(List<String> wanted, Plan plan) {
    var places = new TreeSet<>(plan.hunted());
    wanted.stream()
        .filter(place -> plansThatWait.getOrDefault(place, List.of()).contains(plan))
        .sorted(Comparator.comparingLong(tally::deathsAt))
        .limit(ADDED_AT_ONCE_MAX)
        .forEach(places::add);
    return places;
  }
}
