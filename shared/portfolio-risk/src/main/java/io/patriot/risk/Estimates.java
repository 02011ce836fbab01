package io.patriot.risk;

import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The way from statistics back to money: reckoned in binary, told with no more digits than money
 * has.
 */
final class Estimates {
  private Estimates() {}

  static Money money(double amount, Asset currency) {
    return new Money(
        BigDecimal.valueOf(amount).setScale(Money.SHARE_DIGITS, RoundingMode.HALF_EVEN), currency);
  }
}
