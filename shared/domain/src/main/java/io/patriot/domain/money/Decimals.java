package io.patriot.domain.money;

import java.math.BigDecimal;

/**
 * The range of decimals that money is made of: wide enough for every market, narrow enough that no
 * number is a bomb.
 */
final class Decimals {
  /** More digits than any venue quotes; the ledger's promise is 28. */
  private static final int DIGITS_MAX = 40;

  private static final int FRACTION_DIGITS_MAX = 24;

  private Decimals() {}

  /**
   * Returns the one canonical form of a value, so that 1.0 and 1.00 are equal; the limits are on
   * that form, so that what was accepted once is accepted again.
   */
  static BigDecimal normalised(BigDecimal value) {
    if (value.signum() == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal canonical = value.stripTrailingZeros();
    long wholeDigits = (long) canonical.precision() - canonical.scale();
    if (canonical.precision() > DIGITS_MAX
        || canonical.scale() > FRACTION_DIGITS_MAX
        || wholeDigits > DIGITS_MAX) {
      throw new IllegalArgumentException(
          "A decimal of more than " + DIGITS_MAX + " digits is no amount");
    }
    return canonical;
  }

  static BigDecimal parsed(String text) {
    if (text.length() > DIGITS_MAX + 2) {
      throw new IllegalArgumentException("Too long for a number");
    }
    return new BigDecimal(text);
  }
}
