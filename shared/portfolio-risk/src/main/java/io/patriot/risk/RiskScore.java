package io.patriot.risk;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * All of it as one figure from 0, calm, to 100.
 *
 * @param points of each part that is known; the others are left out and the known ones count for
 *     more
 */
public record RiskScore(int value, Map<Part, Double> points) {
  private static final int WHOLE = 100;

  public RiskScore {
    points = Collections.unmodifiableMap(new EnumMap<>(points));
  }

  /**
   * What it is made of.
   *
   * <p>A part has all its points where its figure reaches {@code full}, and grows evenly up to
   * there.
   */
  public enum Part {
    /** Exposure for each unit of equity. */
    LEVERAGE(25, 10),
    /** The maintenance margin for each unit of equity. */
    MARGIN(25, 1),
    /** What a bad day loses, for each unit of equity. */
    VALUE_AT_RISK(20, 0.10),
    /** How few markets it lies in, as far as equity is in the market at all. */
    CONCENTRATION(15, 1),
    /** What today has lost already, for each unit that the day began with. */
    LOST_TODAY(15, 0.05);

    private final int weight;
    private final double full;

    Part(int weight, double full) {
      this.weight = weight;
      this.full = full;
    }

    public int weight() {
      return weight;
    }

    double points(double figure) {
      return weight * Math.clamp(figure / full, 0.0, 1.0);
    }
  }

  public boolean isWhole() {
    return points.size() == Part.values().length;
  }

  /**
   * @param figures by part, those that are known
   */
  static RiskScore of(Map<Part, Double> figures) {
    var points = new EnumMap<Part, Double>(Part.class);
    figures.forEach((part, figure) -> points.put(part, part.points(figure)));
    double known = points.keySet().stream().mapToInt(Part::weight).sum();
    double sum = points.values().stream().mapToDouble(Double::doubleValue).sum();
    return new RiskScore(known == 0 ? 0 : (int) Math.round(WHOLE * sum / known), points);
  }
}
