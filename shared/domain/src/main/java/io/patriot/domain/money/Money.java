package io.patriot.domain.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An amount of one asset, positive or negative; amounts of different assets refuse to be added. */
public record Money(BigDecimal amount, Asset asset) implements Comparable<Money> {
  /** Digits kept behind the point where a share of an amount cannot be exact. */
  public static final int SHARE_DIGITS = 12;

  public Money {
    amount = Decimals.normalised(amount);
  }

  public static Money zero(Asset asset) {
    return new Money(BigDecimal.ZERO, asset);
  }

  public static Money usdt(String amount) {
    return new Money(Decimals.parsed(amount), Asset.USDT);
  }

  public Money plus(Money other) {
    return new Money(amount.add(sameAsset(other).amount), asset);
  }

  public Money minus(Money other) {
    return new Money(amount.subtract(sameAsset(other).amount), asset);
  }

  public Money negated() {
    return new Money(amount.negate(), asset);
  }

  public Money times(Rate rate) {
    return new Money(amount.multiply(rate.value()), asset);
  }

  /**
   * The part of this amount that {@code part} of {@code whole} units carry, to {@link
   * #SHARE_DIGITS} decimals.
   */
  public Money share(Quantity part, Quantity whole, RoundingMode rounding) {
    if (part.equals(whole)) {
      return this; // the last unit takes the remainder, so nothing is lost to rounding
    }
    return new Money(
        amount.multiply(part.value()).divide(whole.value(), SHARE_DIGITS, rounding), asset);
  }

  /** How many times the other amount fits into this one; used for ratios such as leverage. */
  public Rate dividedBy(Money other, int digits, RoundingMode rounding) {
    return new Rate(amount.divide(sameAsset(other).amount, digits, rounding));
  }

  /** The price at which {@code quantity} units cost this amount. */
  public Price per(Quantity quantity, int digits, RoundingMode rounding) {
    return new Price(amount.abs().divide(quantity.value(), digits, rounding));
  }

  public Money rounded(int digits, RoundingMode rounding) {
    return new Money(amount.setScale(digits, rounding), asset);
  }

  public Money min(Money other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public boolean isZero() {
    return amount.signum() == 0;
  }

  public boolean isNegative() {
    return amount.signum() < 0;
  }

  public boolean isAbove(Money other) {
    return compareTo(other) > 0;
  }

  public boolean isBelow(Money other) {
    return compareTo(other) < 0;
  }

  @Override
  public int compareTo(Money other) {
    return amount.compareTo(sameAsset(other).amount);
  }

  @Override
  public String toString() {
    return amount.toPlainString() + " " + asset;
  }

  private Money sameAsset(Money other) {
    if (!asset.equals(other.asset)) {
      throw new IllegalArgumentException("Cannot put " + other.asset + " to " + asset);
    }
    return other;
  }
}
