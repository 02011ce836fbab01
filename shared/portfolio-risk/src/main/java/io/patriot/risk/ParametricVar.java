package io.patriot.risk;

import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import io.patriot.domain.position.Leg;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealVector;

/**
 * What a day loses at most in 95 of a hundred, by the volatility of the last thirty days and how
 * markets move together; a day without a trend, normally distributed.
 *
 * @param shortfall what the other five lose on average (CVaR)
 * @param alone what the positions would lose added up, did nothing balance
 * @param contributions of each position, which add up to the amount; below zero for one that
 *     balances others
 */
public record ParametricVar(
    Money amount, Money shortfall, Money alone, List<Contribution> contributions) {

  public ParametricVar {
    contributions = List.copyOf(contributions);
  }

  /**
   * @param alone what the position would lose by itself
   * @param part its part of the whole
   */
  public record Contribution(Leg leg, Money alone, Money part) {}

  static ParametricVar of(Portfolio portfolio, Moving moving) {
    Asset currency = portfolio.currency();
    RealVector swings = swings(portfolio, moving);
    RealVector together = moving.correlation().matrix().operate(swings);
    double deviation = Math.sqrt(Math.max(0, swings.dotProduct(together)));
    var contributions = new ArrayList<Contribution>();
    double alone = 0;
    for (Holding holding : portfolio.holdings()) {
      int column = moving.column(holding.leg().symbol());
      double swing = holding.signed() * moving.volatility(column);
      double part = deviation == 0 ? 0 : swing * together.getEntry(column) / deviation;
      alone += Math.abs(swing);
      contributions.add(
          new Contribution(
              holding.leg(),
              Estimates.money(Measures.DEVIATIONS * Math.abs(swing), currency),
              Estimates.money(Measures.DEVIATIONS * part, currency)));
    }
    return new ParametricVar(
        Estimates.money(Measures.DEVIATIONS * deviation, currency),
        Estimates.money(Measures.DEVIATIONS_BEYOND * deviation, currency),
        Estimates.money(Measures.DEVIATIONS * alone, currency),
        contributions);
  }

  /** What each market's usual day does to the portfolio, with its sign. */
  private static RealVector swings(Portfolio portfolio, Moving moving) {
    var swings = new ArrayRealVector(moving.symbols().size());
    for (var one : portfolio.net().entrySet()) {
      Symbol symbol = one.getKey();
      int column = moving.column(symbol);
      swings.setEntry(column, one.getValue() * moving.volatility(column));
    }
    return swings;
  }
}
