package io.patriot.proof.cloud;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The places at which a machine was waiting for somebody else, and how often it died there. */
public final class AwaitPoints implements Serializable {
  private static final long serialVersionUID = 1;
  private static final Seen NOTHING = new Seen(0, 0);
  private static final Seen VISIT = new Seen(1, 0);
  private static final Seen DEATH = new Seen(0, 1);

  private final Map<String, Seen> points = new HashMap<>();
  private final Set<String> hunted;

  public AwaitPoints() {
    this(Set.of());
  }

  /**
   * @param hunted the places at which machines mostly die
   */
  public AwaitPoints(Set<String> hunted) {
    this.hunted = new TreeSet<>(hunted);
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
    return hunted.contains(point);
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
