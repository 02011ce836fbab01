package io.patriot.domain.money;

import java.math.BigDecimal;

/**
 * A share of an amount, such as a fee of 0.0005 (five basis points); it may be negative, as a
 * maker's rebate is.
 */
public record Rate(BigDecimal value) implements Comparable<Rate> {
  public static final Rate ZERO = new Rate(BigDecimal.ZERO);

  public Rate {
    value = Decimals.normalised(value);
  }

  /** Reads a share, "0.05" being five per cent. */
  public static Rate of(String text) {
    return new Rate(Decimals.parsed(text));
  }

  @Override
  public int compareTo(Rate other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toPlainString();
  }
}
