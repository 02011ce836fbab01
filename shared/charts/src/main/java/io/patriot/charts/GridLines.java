package io.patriot.charts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** The few round values that a scale is read by: one, two or five of some power of ten apart. */
final class GridLines {
  private static final int LINES_MAX = 6;
  private static final List<BigDecimal> STEPS =
      List.of(BigDecimal.ONE, BigDecimal.TWO, BigDecimal.valueOf(5), BigDecimal.TEN);

  private GridLines() {}

  /** At least one unit of the last digit apart, so that no two of them are written the same. */
  static List<BigDecimal> of(Scale scale, int digits) {
    var span = new BigDecimal(scale.high() - scale.low(), MathContext.DECIMAL32);
    BigDecimal step = step(span.divide(BigDecimal.valueOf(LINES_MAX), MathContext.DECIMAL32));
    BigDecimal least = BigDecimal.ONE.movePointLeft(digits);
    if (step.compareTo(least) < 0) {
      step = least;
    }
    BigDecimal value =
        new BigDecimal(scale.low()).divide(step, 0, RoundingMode.CEILING).multiply(step);
    List<BigDecimal> lines = new ArrayList<>();
    while (value.doubleValue() <= scale.high() && lines.size() <= LINES_MAX) {
      lines.add(value.setScale(Math.max(0, step.scale()), RoundingMode.HALF_EVEN));
      value = value.add(step);
    }
    return lines;
  }

  private static BigDecimal step(BigDecimal least) {
    int power = least.precision() - least.scale() - 1;
    for (BigDecimal step : STEPS) {
      BigDecimal scaled = step.movePointRight(power).stripTrailingZeros();
      if (scaled.compareTo(least) >= 0) {
        return scaled;
      }
    }
    return BigDecimal.TEN.movePointRight(power);
  }
}
