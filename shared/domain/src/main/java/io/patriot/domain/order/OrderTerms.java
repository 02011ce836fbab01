package io.patriot.domain.order;

import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Quantity;

/**
 * What an order asks for.
 *
 * @param reduceOnly the order may only make a position smaller, never open or turn one
 */
public record OrderTerms(
    Symbol symbol, Side side, Quantity quantity, OrderType type, boolean reduceOnly) {

  public OrderTerms {
    if (quantity.isZero()) {
      throw new IllegalArgumentException("An order is for more than nothing");
    }
  }
}
