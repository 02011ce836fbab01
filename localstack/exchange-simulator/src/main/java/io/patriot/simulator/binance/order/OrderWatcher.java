package io.patriot.simulator.binance.order;

import io.patriot.simulator.binance.account.Position;

/** Somebody who must know when orders end and positions change: conditional orders. */
public interface OrderWatcher {
  default void ended(Order order) {}

  default void traded(Order order, Position position) {}
}
