package io.patriot.exchanges.binance;

import java.math.BigDecimal;

/**
 * Decimals as whole numbers of 0.00000001, the finest step a feed frame may carry here. What does
 * not fit exactly is refused, never rounded or wrapped.
 */
final class FixedPoint {
  static final int DIGITS = 8;

  /** Stands for "no exact value"; no market quotes the smallest long. */
  static final long REFUSED = Long.MIN_VALUE;

  private static final long[] POWERS = {
    1L, 10L, 100L, 1_000L, 10_000L, 100_000L, 1_000_000L, 10_000_000L, 100_000_000L
  };

  private FixedPoint() {}

  static long of(BigDecimal value) {
    try {
      return value.movePointRight(DIGITS).longValueExact();
    } catch (ArithmeticException e) {
      return REFUSED;
    }
  }

  static BigDecimal decimal(long e8) {
    return BigDecimal.valueOf(e8, DIGITS);
  }

  /** Brings digits with so many behind the point to eight, or refuses. */
  static long scaled(long digits, int behindPoint) {
    long factor = POWERS[DIGITS - behindPoint];
    long product = digits * factor;
    return Math.multiplyHigh(digits, factor) == product >> 63 ? product : REFUSED;
  }
}
