package io.patriot.risk;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * What an account's days tell: each day's result as a share of what the account had when it began.
 *
 * <p>Sharpe is the mean of the daily returns by their standard deviation with n - 1 (Sharpe, "The
 * Sharpe Ratio", 1994), Sortino the mean by the root of the mean square of those below zero, over
 * all days (Sortino and Price, 1994; Rollinger and Hoffman, 2013). Both times the root of 365,
 * because these markets never close, and over nothing: what lies idle earns nothing here.
 *
 * @param days how many returns they are made from
 * @param sharpe none with too few days, or with days that are all the same
 * @param sortino none with too few days, or with no losing one
 * @param drawdown the deepest fall from a peak, as a share of the peak
 */
public record DailyFigures(
    int days, OptionalDouble sharpe, OptionalDouble sortino, double drawdown) {
  /** With fewer days a ratio says more about luck than about trading. */
  public static final int DAYS_MIN = 30;

  private static final double DAYS_OF_A_YEAR = 365;

  /** Less is what rounding leaves of days that are all the same. */
  private static final double DEVIATION_MIN = 1e-12;

  /**
   * @param equity at the end of each day, the oldest first, and before them where it began; all of
   *     them above zero
   */
  public static DailyFigures of(List<Double> equity) {
    double[] returns =
        IntStream.range(1, equity.size())
            .mapToDouble(day -> equity.get(day) / equity.get(day - 1) - 1)
            .toArray();
    boolean isEnough = returns.length >= DAYS_MIN;
    double year = Math.sqrt(DAYS_OF_A_YEAR);
    return new DailyFigures(
        returns.length,
        isEnough ? times(sharpe(returns), year) : OptionalDouble.empty(),
        isEnough ? times(sortino(returns), year) : OptionalDouble.empty(),
        drawdown(equity));
  }

  /** Of one step, whatever its length; at least two returns. */
  static OptionalDouble sharpe(double... returns) {
    double mean = mean(returns);
    double squares = 0;
    for (double one : returns) {
      squares += (one - mean) * (one - mean);
    }
    return ratio(mean, Math.sqrt(squares / (returns.length - 1)));
  }

  /** Of one step, whatever its length. */
  static OptionalDouble sortino(double... returns) {
    double squares = 0;
    for (double one : returns) {
      squares += Math.min(one, 0) * Math.min(one, 0);
    }
    return ratio(mean(returns), Math.sqrt(squares / returns.length));
  }

  private static double drawdown(List<Double> equity) {
    double peak = 0;
    double deepest = 0;
    for (double now : equity) {
      peak = Math.max(peak, now);
      deepest = Math.max(deepest, (peak - now) / peak);
    }
    return deepest;
  }

  private static double mean(double... returns) {
    double sum = 0;
    for (double one : returns) {
      sum += one;
    }
    return sum / returns.length;
  }

  private static OptionalDouble ratio(double mean, double deviation) {
    return deviation > DEVIATION_MIN ? OptionalDouble.of(mean / deviation) : OptionalDouble.empty();
  }

  private static OptionalDouble times(OptionalDouble ratio, double factor) {
    return ratio.isPresent() ? OptionalDouble.of(ratio.getAsDouble() * factor) : ratio;
  }
}
