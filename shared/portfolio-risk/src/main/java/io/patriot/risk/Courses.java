package io.patriot.risk;

import io.patriot.domain.market.Symbol;
import java.util.SortedMap;
import java.util.random.RandomGenerator;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/** The simulated days after something bad has happened, and how often the account lives them. */
final class Courses {
  /** How many courses are simulated. */
  static final int COURSES = 1_000;

  /** How many days each goes on for. */
  static final int DAYS = 10;

  /** A price does not fall to nothing. */
  private static final double PRICE_MIN = 0.001;

  private final double equity;
  private final double maintenance;
  private final RealVector net;
  private final RealVector gross;
  private final RealVector start;
  private final RealVector volatility;
  private final RealVector sides;
  private final RealMatrix root;

  /**
   * @param falls by which share each market falls before the first day, 0 for not at all
   * @param swing how many times wider than usual they swing from then on
   */
  Courses(
      Portfolio portfolio,
      Moving moving,
      Together together,
      SortedMap<Symbol, Double> falls,
      double swing) {
    int markets = moving.symbols().size();
    this.equity = portfolio.equityAmount();
    this.maintenance = portfolio.maintenanceShare();
    this.net = new ArrayRealVector(markets);
    this.gross = new ArrayRealVector(markets);
    this.start = new ArrayRealVector(markets, 1);
    this.volatility = new ArrayRealVector(markets);
    this.sides = together.sides();
    this.root = together.root();
    SortedMap<Symbol, Double> netOf = portfolio.net();
    SortedMap<Symbol, Double> grossOf = portfolio.gross();
    for (int i = 0; i < markets; i++) {
      Symbol symbol = moving.symbols().get(i);
      net.setEntry(i, netOf.getOrDefault(symbol, 0.0));
      gross.setEntry(i, grossOf.getOrDefault(symbol, 0.0));
      start.addToEntry(i, -falls.getOrDefault(symbol, 0.0));
      volatility.setEntry(i, moving.volatility(i) * swing);
    }
  }

  /** The share of courses in which no day calls the account. */
  double survival(RandomGenerator dice) {
    int survived = 0;
    for (int course = 0; course < COURSES; course++) {
      if (survives(dice)) {
        survived++;
      }
    }
    return survived / (double) COURSES;
  }

  private boolean survives(RandomGenerator dice) {
    RealVector prices = start.copy();
    boolean alive = isKept(prices);
    for (int day = 0; day < DAYS && alive; day++) {
      RealVector thrown = new ArrayRealVector(prices.getDimension());
      for (int i = 0; i < thrown.getDimension(); i++) {
        thrown.setEntry(i, dice.nextGaussian());
      }
      RealVector gains = root.operate(thrown).ebeMultiply(volatility).ebeMultiply(sides);
      for (int i = 0; i < gains.getDimension(); i++) {
        double price = prices.getEntry(i) * (1 + gains.getEntry(i));
        prices.setEntry(i, Math.max(PRICE_MIN, price));
      }
      alive = isKept(prices);
    }
    return alive;
  }

  /** Prices are counted from 1, what they are today. */
  private boolean isKept(RealVector prices) {
    double left = equity + net.dotProduct(prices.mapSubtract(1));
    return left > maintenance * gross.dotProduct(prices);
  }
}
