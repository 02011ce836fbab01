package io.patriot.risk;

import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.money.Rate;
import io.patriot.domain.position.Direction;
import io.patriot.domain.position.Position;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;

/**
 * The most a position loses by the trader's own plan: from the entry to the stop, and a tenth of
 * its worth for what no stop covers.
 */
public final class PotentialLoss {
  /** What a part without a stop counts for. */
  public static final Rate WITHOUT_STOP = Rate.of("0.10");

  private PotentialLoss() {}

  /** An order that takes the position, or a part of it, off at a price. */
  public record Stop(Price price, Quantity quantity) {}

  /**
   * Stops take off what they cover, the nearest first; one beyond the entry loses nothing.
   *
   * @param worth of the whole position at today's price
   */
  public static Money of(Position position, Money worth, List<Stop> stops) {
    Money loss = Money.zero(worth.asset());
    Quantity open = position.quantity();
    for (Stop stop : stops.stream().sorted(nearestFirst(position.direction())).toList()) {
      Quantity covered = open.min(stop.quantity());
      open = open.minus(covered);
      loss = loss.plus(toTheStop(position, covered, stop.price()));
    }
    return open.isZero()
        ? loss
        : loss.plus(
            worth.share(open, position.quantity(), RoundingMode.HALF_EVEN).times(WITHOUT_STOP));
  }

  private static Comparator<Stop> nearestFirst(Direction direction) {
    Comparator<Stop> risingPrice = Comparator.comparing(Stop::price);
    return direction == Direction.LONG ? risingPrice.reversed() : risingPrice;
  }

  private static Money toTheStop(Position position, Quantity covered, Price stop) {
    if (covered.isZero()) {
      return Money.zero(position.cost().asset());
    }
    Money cost = position.cost().share(covered, position.quantity(), RoundingMode.HALF_EVEN);
    Money atTheStop = stop.times(covered, cost.asset());
    Money loss =
        position.direction() == Direction.LONG ? cost.minus(atTheStop) : atTheStop.minus(cost);
    return loss.isNegative() ? Money.zero(cost.asset()) : loss;
  }
}
