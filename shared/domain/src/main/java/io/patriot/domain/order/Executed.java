package io.patriot.domain.order;

import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What an order has traded so far.
 *
 * @param quantity the sum of its fills
 * @param cost the sum of price × quantity of its fills
 * @param fees the sum of its fees
 * @param fills how many fills that were
 */
public record Executed(Quantity quantity, Money cost, Money fees, int fills) {

  public static Executed nothing(Asset quote) {
    return new Executed(Quantity.ZERO, Money.zero(quote), Money.zero(quote), 0);
  }

  public Executed plus(Fill fill) {
    return new Executed(
        quantity.plus(fill.quantity()), cost.plus(fill.cost()), fees.plus(fill.fee()), fills + 1);
  }

  public boolean isNothing() {
    return quantity.isZero();
  }

  /** The weighted average price of all fills, rounded half-even to the given digits. */
  public Optional<Price> averagePrice(int digits) {
    return isNothing()
        ? Optional.empty()
        : Optional.of(cost.per(quantity, digits, RoundingMode.HALF_EVEN));
  }
}
