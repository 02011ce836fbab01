package io.patriot.bot.text;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How much of a limit is used, for the eye. It is full only when nothing is left. */
public final class Bar {
  private static final int LENGTH = 10;
  private static final String USED = "\u25b0";
  private static final String LEFT = "\u25b1";

  private Bar() {}

  /**
   * @param used below zero counts as nothing
   */
  public static String of(BigDecimal used, BigDecimal maximum) {
    int full = parts(used, maximum);
    return USED.repeat(full) + LEFT.repeat(LENGTH - full);
  }

  public static String of(int used, int maximum) {
    return of(BigDecimal.valueOf(used), BigDecimal.valueOf(maximum));
  }

  private static int parts(BigDecimal used, BigDecimal maximum) {
    if (used.signum() <= 0) {
      return 0;
    }
    if (used.compareTo(maximum) >= 0) {
      return LENGTH;
    }
    return used.multiply(BigDecimal.valueOf(LENGTH))
        .divide(maximum, 0, RoundingMode.DOWN)
        .intValueExact();
  }
}
