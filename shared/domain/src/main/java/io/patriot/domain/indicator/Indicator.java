package io.patriot.domain.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A figure that traders read off the closes of a market's bars, such as RSI 14 or EMA 50.
 *
 * @param period over how many bars
 */
public record Indicator(Kind kind, int period) {
  public static final int PERIOD_MIN = 2;
  public static final int PERIOD_MAX = 200;

  public Indicator {
    if (!canBeOver(period)) {
      throw new IllegalArgumentException("An indicator cannot be over so many bars: " + period);
    }
  }

  /** Which figure. */
  public enum Kind {
    /** How much of the recent movement went up, from 0 to 100. */
    RSI,
    /** The mean of the last closes. */
    SMA,
    /** A mean in which later closes weigh more. */
    EMA
  }

  public static boolean canBeOver(int period) {
    return period >= PERIOD_MIN && period <= PERIOD_MAX;
  }

  /**
   * Its value at each close, as the closes follow one another; nothing where too few came before.
   */
  public List<Optional<BigDecimal>> at(List<BigDecimal> closes) {
    return switch (kind) {
      case RSI -> RelativeStrength.of(closes, period);
      case SMA -> Averages.simple(closes, period);
      case EMA -> Averages.exponential(closes, period);
    };
  }
}
