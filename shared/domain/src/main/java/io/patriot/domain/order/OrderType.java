package io.patriot.domain.order;

import io.patriot.domain.money.Price;

/**
 * How an order wants to trade: at once at the market's price, or at a price of its own or better.
 */
public sealed interface OrderType {

  /** Whether what does not trade at once waits for its price. */
  default boolean waits() {
    return this instanceof Limit(var _, var timeInForce) && timeInForce == TimeInForce.GTC;
  }

  /** Trades at once against the best prices there are. */
  record Market() implements OrderType {}

  /** Trades at this price or better. */
  record Limit(Price price, TimeInForce timeInForce) implements OrderType {}
}
