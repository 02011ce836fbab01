package io.patriot.domain.order;

import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import java.time.Instant;

/**
 * One trade of an order, as the venue reported it.
 *
 * @param fee what the venue took for it; negative when it paid a rebate
 * @param at when it happened, by the venue's clock
 */
public record Fill(
    TradeId tradeId, Price price, Quantity quantity, Money fee, Liquidity liquidity, Instant at) {

  public Fill {
    if (quantity.isZero()) {
      throw new IllegalArgumentException("A fill is of more than nothing");
    }
  }

  /** What changed hands, in the asset the fee and the prices are counted in. */
  public Money cost() {
    return price.times(quantity, fee.asset());
  }
}
