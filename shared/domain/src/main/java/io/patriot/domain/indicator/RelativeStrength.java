package io.patriot.domain.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The relative strength index of J. Welles Wilder (New Concepts in Technical Trading Systems,
 * 1978): 100 - 100 / (1 + mean gain / mean loss), both means smoothed by 1 / period and begun with
 * the simple mean of the first changes.
 */
final class RelativeStrength {
  private static final MathContext DIGITS = MathContext.DECIMAL64;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** A market that did not move at all leans to neither side. */
  private static final BigDecimal MIDDLE = BigDecimal.valueOf(50);

  private RelativeStrength() {}

  static List<Optional<BigDecimal>> of(List<BigDecimal> closes, int period) {
    BigDecimal bars = BigDecimal.valueOf(period);
    var values = new ArrayList<Optional<BigDecimal>>(closes.size());
    BigDecimal gains = BigDecimal.ZERO;
    BigDecimal losses = BigDecimal.ZERO;
    for (int i = 0; i < closes.size(); i++) {
      BigDecimal change = i == 0 ? BigDecimal.ZERO : closes.get(i).subtract(closes.get(i - 1));
      BigDecimal gain = change.max(BigDecimal.ZERO);
      BigDecimal loss = change.negate().max(BigDecimal.ZERO);
      if (i <= period) {
        gains = gains.add(gain.divide(bars, DIGITS), DIGITS);
        losses = losses.add(loss.divide(bars, DIGITS), DIGITS);
      } else {
        gains = smoothed(gains, gain, bars);
        losses = smoothed(losses, loss, bars);
      }
      values.add(i < period ? Optional.empty() : Optional.of(index(gains, losses)));
    }
    return values;
  }

  private static BigDecimal smoothed(BigDecimal mean, BigDecimal latest, BigDecimal bars) {
    return mean.add(latest.subtract(mean).divide(bars, DIGITS), DIGITS);
  }

  private static BigDecimal index(BigDecimal gains, BigDecimal losses) {
    BigDecimal all = gains.add(losses);
    return all.signum() == 0 ? MIDDLE : gains.multiply(HUNDRED).divide(all, DIGITS);
  }
}
