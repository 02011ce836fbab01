package io.patriot.risk;

import org.hipparchus.stat.regression.SimpleRegression;

/**
 * How the portfolio moves with a benchmark.
 *
 * @param slope by how many per cent the equity moves when the benchmark moves by one
 * @param explained the share of the portfolio's movement that the benchmark accounts for
 * @param days it was taken from
 */
public record Beta(double slope, double explained, int days) {
  static Beta of(double[] portfolioMoves, double[] benchmarkMoves) {
    var regression = new SimpleRegression();
    for (int day = 0; day < portfolioMoves.length; day++) {
      regression.addData(benchmarkMoves[day], portfolioMoves[day]);
    }
    double slope = regression.getSlope();
    double explained = regression.getRSquare();
    return new Beta(
        Double.isNaN(slope) ? 0 : slope,
        Double.isNaN(explained) ? 0 : explained,
        portfolioMoves.length);
  }
}
