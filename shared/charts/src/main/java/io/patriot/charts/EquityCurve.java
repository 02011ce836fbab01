package io.patriot.charts;

import io.patriot.domain.money.Money;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * What an account was worth over time, and how far below its own best that was.
 *
 * @param points oldest first, of one asset
 * @param drawdown the word for the fall from the best so far
 */
public record EquityCurve(Heading heading, List<Worth> points, String drawdown, ZoneId zone)
    implements Picture {
  public static final int POINTS_MAX = 10_000;

  /** What an account was worth at a moment. */
  public record Worth(Instant at, Money worth) {}

  public EquityCurve {
    points = List.copyOf(points);
    if (points.size() > POINTS_MAX) {
      throw new IllegalArgumentException("More than a picture holds");
    }
    for (int i = 1; i < points.size(); i++) {
      if (!points.get(i).at().isAfter(points.get(i - 1).at())
          || !points.get(i).worth().asset().equals(points.get(0).worth().asset())) {
        throw new IllegalArgumentException("Points come oldest first and are of one asset");
      }
    }
  }
}
