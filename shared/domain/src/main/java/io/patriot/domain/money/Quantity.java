package io.patriot.domain.money;

import java.math.BigDecimal;

/**
 * How much of the base asset is bought, sold or held; never below zero, the side says the
 * direction.
 */
public record Quantity(BigDecimal value) implements Comparable<Quantity> {
  public static final Quantity ZERO = new Quantity(BigDecimal.ZERO);

  public Quantity {
    value = Decimals.normalised(value);
    if (value.signum() < 0) {
      throw new IllegalArgumentException("A quantity is not negative: " + value.toPlainString());
    }
  }

  /** Reads a plain decimal such as "0.010". */
  public static Quantity of(String text) {
    return new Quantity(Decimals.parsed(text));
  }

  public Quantity plus(Quantity other) {
    return new Quantity(value.add(other.value));
  }

  /** Takes away at most what is there; taking more is an error, because it would be an overfill. */
  public Quantity minus(Quantity other) {
    return new Quantity(value.subtract(other.value));
  }

  public Quantity min(Quantity other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public boolean isZero() {
    return value.signum() == 0;
  }

  public boolean isAbove(Quantity other) {
    return compareTo(other) > 0;
  }

  @Override
  public int compareTo(Quantity other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toPlainString();
  }
}
