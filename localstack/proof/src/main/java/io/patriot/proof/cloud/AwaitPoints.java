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
  private static final Seen NOTHING = new Seen(0, 0);
  private static final Seen VISIT = new Seen(1, 0);
  private static final Seen DEATH = new Seen(0, 1);

  private final Map<String, Seen> points = new LinkedHashMap<>();
  private final Map<String, Integer> hunted = new HashMap<>();

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
   */
  public record Seen(long visits, long crashes) implements Serializable {
    Seen plus(Seen more) {
      return new Seen(visits + more.visits, crashes + more.crashes);
    }
  }

  /** Whether nobody waited there before. */
  boolean visited(String point) {
    return points.merge(point, VISIT, Seen::plus).visits() == 1;
  }

  boolean isHunted(String point) {
    return hunted.containsKey(point);
  }

  /** Which of its ways the world goes from there; 0 is the one it would go without the hunt. */
  int futureFrom(String point) {
    return hunted.getOrDefault(point, 0);
  }

  void crashed(String point) {
    points.merge(point, DEATH, Seen::plus);
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
