package io.patriot.proof.cloud;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;

/** The places at which a machine was waiting for somebody else, and how often it died there. */
public final class AwaitPoints implements Serializable {
  private static final long serialVersionUID = 1;

  private final Map<String, Seen> points = new TreeMap<>();

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

  void visited(String point) {
    points.merge(point, new Seen(1, 0), Seen::plus);
  }

  void crashed(String point) {
    points.merge(point, new Seen(0, 1), Seen::plus);
  }

  /** Adds what another world saw. */
  public void add(AwaitPoints others) {
    others.points.forEach((point, seen) -> points.merge(point, seen, Seen::plus));
  }

  public Map<String, Seen> all() {
    return new TreeMap<>(points);
  }
}
