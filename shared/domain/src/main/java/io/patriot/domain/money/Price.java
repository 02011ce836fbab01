package io.patriot.domain.money;

import java.math.BigDecimal;

/** What one unit costs, in the quote asset; always above zero. */
public record Price(BigDecimal value) implements Comparable<Price> {
  public Price {
    value = Decimals.normalised(value);
    if (value.signum() <= 0) {
      throw new IllegalArgumentException("A price is above zero: " + value.toPlainString());
    }
  }

  /** Reads a plain decimal such as "61800.30". */
  public static Price of(String text) {
    return new Price(Decimals.parsed(text));
  }

  /** What a quantity costs at this price. */
  public Money times(Quantity quantity, Asset quote) {
    return new Money(value.multiply(quantity.value()), quote);
  }

  public boolean isAbove(Price other) {
    return compareTo(other) > 0;
  }

  public boolean isBelow(Price other) {
    return compareTo(other) < 0;
  }

  @Override
  public int compareTo(Price other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toPlainString();
  }
}
