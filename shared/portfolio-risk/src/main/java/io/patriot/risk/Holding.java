package io.patriot.risk;

import io.patriot.domain.money.Money;
import io.patriot.domain.money.Rate;
import io.patriot.domain.position.Direction;
import io.patriot.domain.position.Leg;

/**
 * A position as the risk measures see it.
 *
 * @param worth its size at today's price, whichever way it looks
 * @param spread between the best buyer and the best seller, as a share of the price
 * @param potentialLoss the most it loses by the trader's own plan, see {@link PotentialLoss}
 */
public record Holding(
    Leg leg,
    Direction direction,
    MarketClass market,
    Money worth,
    Rate spread,
    Money potentialLoss) {

  public Holding {
    if (direction == Direction.FLAT || worth.isNegative()) {
      throw new IllegalArgumentException("Nothing is held: " + leg);
    }
  }

  double size() {
    return worth.amount().doubleValue();
  }

  /** Above zero when it gains from rising prices. */
  double signed() {
    return direction == Direction.LONG ? size() : -size();
  }
}
