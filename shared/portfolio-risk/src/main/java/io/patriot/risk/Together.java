package io.patriot.risk;

import io.patriot.domain.market.Symbol;
import io.patriot.risk.Scenario.Severity;
import java.util.List;
import java.util.SortedMap;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * How the positions of a portfolio gain and lose together: the markets' correlation, seen from the
 * side that the portfolio is on in each.
 *
 * @param sides 1 where the portfolio gains from rising prices, -1 where it loses
 * @param swings what a usual day of each market does to the portfolio, without a sign
 * @param correlation of the positions' gains
 */
record Together(List<Symbol> symbols, RealVector sides, RealVector swings, RealMatrix correlation) {
  static Together of(Portfolio portfolio, Moving moving) {
    int markets = moving.symbols().size();
    var sides = new ArrayRealVector(markets, 1);
    var swings = new ArrayRealVector(markets);
    SortedMap<Symbol, Double> net = portfolio.net();
    for (int i = 0; i < markets; i++) {
      double held = net.getOrDefault(moving.symbols().get(i), 0.0);
      sides.setEntry(i, held < 0 ? -1 : 1);
      swings.setEntry(i, Math.abs(held) * moving.volatility(i));
    }
    RealMatrix seen = moving.correlation().matrix().copy();
    for (int i = 0; i < markets; i++) {
      for (int j = 0; j < markets; j++) {
        seen.setEntry(i, j, seen.getEntry(i, j) * sides.getEntry(i) * sides.getEntry(j));
      }
    }
    return new Together(moving.symbols(), sides, swings, seen);
  }

  /** The same with wider swings. */
  Together swinging(double times) {
    return new Together(symbols, sides, swings.mapMultiply(times), correlation);
  }

  /** The same when what looks one way falls together; it never makes things better. */
  Together brokenDown(Severity severity) {
    RealMatrix broken = correlation.copy();
    for (int i = 0; i < broken.getRowDimension(); i++) {
      for (int j = 0; j < broken.getColumnDimension(); j++) {
        if (i != j) {
          double now = broken.getEntry(i, j);
          boolean sameSide = sides.getEntry(i) == sides.getEntry(j);
          broken.setEntry(
              i,
              j,
              sameSide
                  ? Math.max(now, severity.correlation())
                  : now < 0 ? now * (1 - severity.balanceLost()) : now);
        }
      }
    }
    return new Together(symbols, sides, swings, broken);
  }

  /** What a usual day does to the whole. */
  double deviation() {
    return Math.sqrt(Math.max(0, swings.dotProduct(correlation.operate(swings))));
  }

  /** How much of the whole's deviation a market adds for each unit that its own swing adds. */
  RealVector pull() {
    double deviation = deviation();
    return deviation == 0
        ? new ArrayRealVector(symbols.size())
        : correlation.operate(swings).mapDivide(deviation);
  }

  /**
   * Makes independent dice fall together as the positions do. What was changed pair by pair may fit
   * no real course of things; the nearest that does is taken.
   */
  RealMatrix root() {
    var eigen = new EigenDecompositionSymmetric(correlation);
    double[] roots = eigen.getEigenvalues().clone();
    for (int i = 0; i < roots.length; i++) {
      roots[i] = Math.sqrt(Math.max(0, roots[i]));
    }
    return eigen.getV().multiply(MatrixUtils.createRealDiagonalMatrix(roots));
  }
}
