package io.patriot.risk;

import io.patriot.domain.money.Money;
import io.patriot.domain.position.Leg;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a bad day does to a portfolio.
 *
 * @param loss below zero for one that gains by it; absent where past days are needed to tell and
 *     too few are known
 * @param worst the positions that lose, the largest loss first
 * @param survival the share of simulated courses of the next days without a margin call; absent
 *     where past days are needed to tell
 */
public record StressResult(
    Scenario scenario, Optional<Money> loss, List<PositionLoss> worst, OptionalDouble survival) {

  public StressResult {
    worst = List.copyOf(worst);
  }

  /** What one position loses. */
  public record PositionLoss(Leg leg, Money loss) {}
}
