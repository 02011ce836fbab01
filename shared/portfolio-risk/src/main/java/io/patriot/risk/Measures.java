package io.patriot.risk;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.stat.descriptive.moment.Mean;
import org.hipparchus.stat.descriptive.moment.StandardDeviation;
import org.hipparchus.stat.descriptive.rank.Percentile;
import org.hipparchus.stat.descriptive.rank.Percentile.EstimationType;

/** The single figures that the measures are made of. */
final class Measures {
  /** A loss that 95 days of a hundred stay below. */
  static final double CONFIDENCE = 0.95;

  private static final NormalDistribution NORMAL = new NormalDistribution();

  /** How many deviations such a day is away, 1.645. */
  static final double DEVIATIONS = NORMAL.inverseCumulativeProbability(CONFIDENCE);

  /** How many deviations the days beyond it lose on average, 2.063. */
  static final double DEVIATIONS_BEYOND = NORMAL.density(DEVIATIONS) / (1 - CONFIDENCE);

  private static final double PER_CENT = 100;

  private Measures() {}

  /** Of the newest {@link History#MOVES_MIN} moves, with one degree of freedom less. */
  static double volatility(double[] moves) {
    double[] newest =
        Arrays.copyOfRange(moves, Math.max(0, moves.length - History.MOVES_MIN), moves.length);
    return new StandardDeviation().evaluate(newest);
  }

  /** The loss that the worst twentieth of these days reached, none where they all gained. */
  static double historicalVar(double[] gains) {
    return Math.max(0, -worstTwentieth(gains));
  }

  /** What the days of the worst twentieth lost on average. */
  static double historicalShortfall(double[] gains) {
    double edge = worstTwentieth(gains);
    double[] beyond = Arrays.stream(gains).filter(gain -> gain <= edge).toArray();
    return Math.max(0, -new Mean().evaluate(beyond));
  }

  /**
   * What a day's move earned for each unit it swings, scaled to a year.
   *
   * @return nothing for fewer than 30 days or without any movement
   */
  static OptionalDouble sharpe(double[] moves, int daysPerYear) {
    double deviation = new StandardDeviation().evaluate(moves);
    return moves.length < History.MOVES_MIN || deviation == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(new Mean().evaluate(moves) / deviation * Math.sqrt(daysPerYear));
  }

  private static double worstTwentieth(double[] gains) {
    return new Percentile()
        .withEstimationType(EstimationType.R_7)
        .evaluate(gains, PER_CENT * (1 - CONFIDENCE));
  }
}
