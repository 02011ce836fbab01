package io.patriot.domain.market;

import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * What holding a perpetual contract costs or brings at the venue's next settlement.
 *
 * @param rate as a share of what the position is worth at the mark price; above zero those who are
 *     long pay those who are short
 * @param next when it is settled; who holds nothing at that moment pays nothing
 */
public record Funding(Symbol symbol, BigDecimal rate, Price mark, Instant next) {

  /**
   * What the next settlement takes from a position, or gives when below zero, if neither the rate
   * nor the mark price changes until then.
   *
   * @param quantity how much is held, either way
   */
  public Money charge(Quantity quantity, boolean isLong, Asset quote) {
    BigDecimal paid = mark.value().multiply(quantity.value()).multiply(rate);
    return new Money(isLong ? paid : paid.negate(), quote);
  }
}
