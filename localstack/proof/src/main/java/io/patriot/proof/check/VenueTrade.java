package io.patriot.proof.check;

import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.Side;
import java.math.BigDecimal;

/**
 * A trade as a venue made it.
 *
 * @param order what the order's owner called it
 * @param onlyReduces whether the order may never open or turn a position
 * @param positionAfter what the account held after it; above zero long, below zero short
 */
record VenueTrade(
    AccountId account,
    String order,
    TradeName name,
    BigDecimal price,
    BigDecimal quantity,
    BigDecimal fee,
    boolean onlyReduces,
    BigDecimal positionAfter) {

  /** What the venue calls it; one trade may have two sides, which are two of these. */
  record TradeName(Symbol symbol, Side side, String id) {
    @Override
    public String toString() {
      return symbol + " " + side + " " + id;
    }
  }

  BigDecimal signedQuantity() {
    return name.side() == Side.BUY ? quantity : quantity.negate();
  }
}
