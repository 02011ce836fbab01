package io.patriot.proof.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which worlds have machines die where they died too seldom so far.
 *
 * <p>A world goes as it went before until a machine waits at a place that is new among the hunted
 * ones. So a world that is known to have a place, run again with that place among those it hunts,
 * is sure to come to it; and from there it can go many ways.
 */
final class Hunting {
  private static final int HUNTED_AT_ONCE_MAX = 6;
  private static final int WORLDS_KEPT_MAX = 100;

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
    private final List<String> places;
    private int ways;

    Known(Plan plan, List<String> places) {
      this.plan = plan;
      this.places = places;
    }

    int ways() {
      return ways;
    }
  }

  void heard(Plan plan, List<String> places) {
    var known = new Known(plan, places);
    for (String place : places) {
      List<Known> worlds = worldsWith.computeIfAbsent(place, _ -> new ArrayList<>());
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
    Map<String, Long> deaths = new HashMap<>();
    rare().forEach(place -> deaths.put(place, tally.deathsAt(place)));
    var plans = new ArrayList<Plan>();
    while (plans.size() < most) {
      List<String> wanted = mostWantedFirst(deaths);
      if (wanted.isEmpty()) {
        break;
      }
      Known world =
          worldsWith.getOrDefault(wanted.getFirst(), List.of()).stream()
              .min(Comparator.comparingInt(Known::ways))
              .orElseThrow();
      deaths.merge(wanted.getFirst(), 1L, Long::sum);
      plans.add(world.plan.hunting(hunted(world, wanted)));
      world.ways++;
    }
    return plans;
  }

  private List<String> mostWantedFirst(Map<String, Long> deaths) {
    return deaths.entrySet().stream()
        .filter(place -> place.getValue() < deathsWanted)
        .sorted(
            Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The place, and some that the world may come to after it; those before it end its way there. */
  private static Set<String> hunted(Known world, List<String> wanted) {
    var hunted = new TreeSet<>(world.plan.hunted());
    int first = world.places.indexOf(wanted.getFirst());
    world.places.stream()
        .skip(first)
        .filter(wanted::contains)
        .limit(HUNTED_AT_ONCE_MAX)
        .forEach(place -> hunted.add(world.ways == 0 ? place : place + "#" + world.ways));
    return hunted;
  }
}
