package io.patriot.simulator.binance.order;

import io.patriot.simulator.binance.account.Position;

/** Somebody who must know when orders end and positions change: conditional orders. */
public interface OrderWatcher {
  /** The market has taken it. */
  default void accepted(Order order) {}

  default void amended(Order order) {}

  default void traded(OrderTrade trade, Position position) {}

  default void ended(Order order) {}
}
