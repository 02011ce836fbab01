package io.patriot.risk;

import java.util.Arrays;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.stat.descriptive.moment.Mean;
import org.hipparchus.stat.descriptive.moment.StandardDeviation;

/**
 * How markets move together, drawn towards one correlation for all pairs by as much as the days at
 * hand are too few to tell the pairs apart (Ledoit and Wolf, "Honey, I shrunk the sample covariance
 * matrix", 2004).
 *
 * @param matrix as the portfolio's risk is reckoned with
 * @param average of all pairs
 * @param shrinkage 0 where the days speak for themselves, 1 where they tell nothing of the pairs
 */
record ShrunkCorrelation(RealMatrix matrix, double average, double shrinkage) {
  static ShrunkCorrelation of(RealMatrix moves) {
    int markets = moves.getColumnDimension();
    int days = moves.getRowDimension();
    RealMatrix standard = standardised(moves);
    RealMatrix sample = standard.transpose().multiply(standard).scalarMultiply(1.0 / days);
    for (int i = 0; i < markets; i++) {
      sample.setEntry(i, i, 1); // a market that never moved goes with none
    }
    if (markets == 1) {
      return new ShrunkCorrelation(sample, 1, 0);
    }
    double average = (sum(sample) - markets) / (markets * (markets - 1.0));
    RealMatrix target = target(markets, average);
    double distance = square(sample.subtract(target).getFrobeniusNorm());
    double shrinkage =
        distance == 0
            ? 0
            : Math.clamp(noise(standard, sample, average) / distance / days, 0.0, 1.0);
    return new ShrunkCorrelation(
        sample.scalarMultiply(1 - shrinkage).add(target.scalarMultiply(shrinkage)),
        average,
        shrinkage);
  }

  /**
   * How uncertain the sample is, less how much of that the target shares. Both are sums over all
   * pairs of markets, so they are added up day by day, without a matrix of each.
   */
  private static double noise(RealMatrix standard, RealMatrix sample, double average) {
    double own = 0;
    double shared = 0;
    for (double[] day : standard.getData()) {
      double values = 0;
      double squares = 0;
      double cubes = 0;
      double withItself = 0;
      for (double value : day) {
        double squared = value * value;
        values += value;
        squares += squared;
        cubes += squared * value;
        withItself += squared * squared;
      }
      own += squares * squares - withItself;
      shared += cubes * values - withItself;
    }
    int days = standard.getRowDimension();
    int markets = standard.getColumnDimension();
    double pairs = sum(sample) - markets;
    double pairsSquared = square(sample.getFrobeniusNorm()) - markets;
    return own / days - pairsSquared - average * (shared / days - pairs);
  }

  private static RealMatrix standardised(RealMatrix moves) {
    var mean = new Mean();
    var deviation = new StandardDeviation(false);
    var standard = new Array2DRowRealMatrix(moves.getRowDimension(), moves.getColumnDimension());
    for (int column = 0; column < moves.getColumnDimension(); column++) {
      double[] values = moves.getColumn(column);
      double middle = mean.evaluate(values);
      double width = deviation.evaluate(values);
      for (int row = 0; row < values.length; row++) {
        standard.setEntry(row, column, width == 0 ? 0 : (values[row] - middle) / width);
      }
    }
    return standard;
  }

  private static RealMatrix target(int markets, double average) {
    RealMatrix target = MatrixUtils.createRealIdentityMatrix(markets).scalarMultiply(1 - average);
    return target.scalarAdd(average);
  }

  private static double sum(RealMatrix matrix) {
    return Arrays.stream(matrix.getData()).flatMapToDouble(Arrays::stream).sum();
  }

  private static double square(double value) {
    return value * value;
  }
}
