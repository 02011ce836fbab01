package io.patriot.risk;

import io.patriot.domain.money.Money;
import io.patriot.domain.position.Direction;
import io.patriot.domain.position.Leg;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How far the account is from a margin call, all of its equity standing behind every position.
 *
 * @param exposure the worth of all positions, long and short together
 * @param net long less short
 * @param leverage exposure for each unit of equity
 * @param maintenance what must be left for the positions to be kept
 * @param used maintenance for each unit of equity; at 1 the account is called
 * @param distances of each position to the price at which it alone would bring the account there
 */
public record Margin(
    Money exposure,
    Money net,
    double leverage,
    Money maintenance,
    double used,
    List<Distance> distances) {

  public Margin {
    distances = List.copyOf(distances);
  }

  /**
   * @param share of today's price; absent where no price brings the account there
   */
  public record Distance(Leg leg, OptionalDouble share) {}

  /** Equity for each unit of maintenance; absent when nothing is held. */
  public OptionalDouble ratio() {
    return maintenance.isZero() ? OptionalDouble.empty() : OptionalDouble.of(1 / used);
  }

  /** The nearest of all. */
  public OptionalDouble nearest() {
    return distances.stream().flatMapToDouble(one -> one.share().stream()).min();
  }

  static Margin of(Portfolio portfolio) {
    double equity = portfolio.equityAmount();
    double exposure = portfolio.exposure();
    double maintenance = exposure * portfolio.maintenanceShare();
    double net = portfolio.holdings().stream().mapToDouble(Holding::signed).sum();
    return new Margin(
        Estimates.money(exposure, portfolio.currency()),
        Estimates.money(net, portfolio.currency()),
        share(exposure, equity),
        Estimates.money(maintenance, portfolio.currency()),
        share(maintenance, equity),
        distances(portfolio, equity - maintenance));
  }

  /** Without equity everything is too much. */
  private static double share(double part, double equity) {
    return part == 0 ? 0 : equity <= 0 ? Double.POSITIVE_INFINITY : part / equity;
  }

  private static List<Distance> distances(Portfolio portfolio, double room) {
    var distances = new ArrayList<Distance>();
    for (Holding holding : portfolio.holdings()) {
      distances.add(new Distance(holding.leg(), distance(portfolio, holding, room)));
    }
    return distances;
  }

  /** As the price moves, what must be left moves with it: less for a long, more for a short. */
  private static OptionalDouble distance(Portfolio portfolio, Holding holding, double room) {
    boolean isLong = holding.direction() == Direction.LONG;
    double share = portfolio.maintenanceShare();
    double lost = holding.size() * (isLong ? 1 - share : 1 + share);
    double distance = lost == 0 ? Double.POSITIVE_INFINITY : Math.max(0, room) / lost;
    return Double.isInfinite(distance) || (isLong && distance >= 1)
        ? OptionalDouble.empty()
        : OptionalDouble.of(distance);
  }
}
