package io.patriot.domain.order;

import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import java.time.Instant;
import java.util.Optional;

/**
 * One trade of an order, as the venue reported it.
 *
 * @param fee what the venue took for it from the account's money; negative when it paid a rebate
 * @param at when it happened, by the venue's clock
 * @param otherFee what it took in another coin instead, such as BNB; the account's money is not
 *     touched by it, and its worth is not guessed
 */
public record Fill(
    TradeId tradeId,
    Price price,
    Quantity quantity,
    Money fee,
    Liquidity liquidity,
    Instant at,
    Optional<Money> otherFee) {

  public Fill(
      TradeId tradeId, Price price, Quantity quantity, Money fee, Liquidity liquidity, Instant at) {
    this(tradeId, price, quantity, fee, liquidity, at, Optional.empty());
  }

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
