package io.patriot.simulator.binance.truth;

import io.patriot.simulator.binance.order.OrderTrade;

/**
 * Somebody who is told at once what changes at the exchange, whatever becomes of the news on its
 * way to the customer. Called in the middle of what the exchange does: read, and do not call back.
 */
public interface TruthListener {
  /** The market has taken an order. */
  default void accepted(OrderTruth order) {}

  /** An order's price or quantity has been changed. */
  default void amended(OrderTruth order) {}

  /** An order has traded; position and wallet have changed already. */
  default void filled(OrderTruth order, OrderTrade fill) {}

  /** An order has ended, filled or not. */
  default void ended(OrderTruth order) {}

  /** A conditional order came, moved on or ended. */
  default void algoChanged(AlgoTruth algo) {}
}
