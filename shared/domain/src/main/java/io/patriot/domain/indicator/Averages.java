package io.patriot.domain.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Means that move along with the bars. */
final class Averages {
  private static final MathContext DIGITS = MathContext.DECIMAL64;

  private Averages() {}

  static List<Optional<BigDecimal>> simple(List<BigDecimal> closes, int period) {
    var means = new ArrayList<Optional<BigDecimal>>(closes.size());
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < closes.size(); i++) {
      sum = sum.add(closes.get(i));
      if (i >= period) {
        sum = sum.subtract(closes.get(i - period));
      }
      means.add(
          i < period - 1
              ? Optional.empty()
              : Optional.of(sum.divide(BigDecimal.valueOf(period), DIGITS)));
    }
    return means;
  }

  /** Each close weighs 2 / (period + 1); it begins with the simple mean of the first ones. */
  static List<Optional<BigDecimal>> exponential(List<BigDecimal> closes, int period) {
    BigDecimal weight =
        BigDecimal.TWO.divide(BigDecimal.valueOf(period).add(BigDecimal.ONE), DIGITS);
    List<Optional<BigDecimal>> means = simple(closes, period);
    for (int i = period; i < closes.size(); i++) {
      BigDecimal before = means.get(i - 1).orElseThrow();
      BigDecimal change = closes.get(i).subtract(before).multiply(weight, DIGITS);
      means.set(i, Optional.of(before.add(change, DIGITS)));
    }
    return means;
  }
}
