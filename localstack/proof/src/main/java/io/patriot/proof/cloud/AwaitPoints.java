package io.patriot.proof.cloud;

import java.io.Serializable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The places at which a machine was waiting for somebody else, and how often it died there. */
public final class AwaitPoints implements Serializable {
  private static final long serialVersionUID = 1;

  private static final int HUNTED_DEATHS_MAX = 4;

  /** A message is tried more often than that before it is given up. */
  private static final int HUNTED_DEATHS_OF_PART_MAX = 8;

  private static final Seen NOTHING = new Seen(0, 0, Long.MAX_VALUE);
  private static final Seen DEATH = new Seen(0, 1, Long.MAX_VALUE);

  private final Map<String, Seen> points = new LinkedHashMap<>();
  private final Map<String, Integer> hunted = new HashMap<>();
  private final Map<String, Integer> deathsWhereHunted = new HashMap<>();

  public AwaitPoints() {
    this(Set.of());
  }

  /**
   * @param hunted the places at which machines die at first, and mostly later; with {@code #3}
   *     behind it, a place from which the world goes its third way
   */
  public AwaitPoints(Set<String> hunted) {
    for (String one : hunted) {
      int end = one.lastIndexOf('#');
      this.hunted.put(
          end < 0 ? one : one.substring(0, end),
          end < 0 ? 0 : Integer.parseInt(one, end + 1, one.length(), 10));
    }
  }

  /**
   * One place.
   *
   * @param visits how often a machine waited there
   * @param crashes how often it died there
   * @param first after how many steps of its world one first waited there
   */
  public record Seen(long visits, long crashes, long first) implements Serializable {
    Seen plus(Seen more) {
      return new Seen(visits + more.visits, crashes + more.crashes, Math.min(first, more.first));
    }
  }

  /**
   * Whether nobody waited there before.
   *
   * @param step how many the world has done
   */
  boolean visited(String point, long step) {
    return points.merge(point, new Seen(1, 0, step), Seen::plus).visits() == 1;
  }

  /** Whether machines of that part are to die there when they come back, which has an end. */
  boolean isHunted(String part, String point) {
    return hunted.containsKey(point)
        && at(point).crashes() < HUNTED_DEATHS_MAX
        && deathsWhereHunted.getOrDefault(part, 0) < HUNTED_DEATHS_OF_PART_MAX;
  }

  /** Which of its ways the world goes from there; 0 is the one it would go without the hunt. */
  int futureFrom(String point) {
    return hunted.getOrDefault(point, 0);
  }

  void crashed(String part, String point) {
    points.merge(point, DEATH, Seen::plus);
    if (hunted.containsKey(point)) {
      deathsWhereHunted.merge(part, 1, Integer::sum);
    }
  }

  /** Adds what another world saw. */
  public void add(AwaitPoints others) {
    others.points.forEach((point, seen) -> points.merge(point, seen, Seen::plus));
  }

  public Map<String, Seen> all() {
    return new TreeMap<>(points);
  }

  /** The places in the order in which machines came to them. */
  public List<String> inOrder() {
    return List.copyOf(points.keySet());
  }

  public int count() {
    return points.size();
  }

  /** What was seen at one place. */
  public Seen at(String point) {
    return points.getOrDefault(point, NOTHING);
  }

  /** The places at which fewer machines died than that, in alphabetical order. */
  public List<String> withFewerDeathsThan(long deaths) {
    return points.entrySet().stream()
        .filter(one -> one.getValue().crashes() < deaths)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }
}
