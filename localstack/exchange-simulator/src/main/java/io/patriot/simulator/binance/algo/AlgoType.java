package io.patriot.simulator.binance.algo;

import io.patriot.domain.order.Side;
import io.patriot.simulator.binance.order.OrderKind;

/** What a conditional order waits for and what it becomes. */
public enum AlgoType {
  STOP(OrderKind.LIMIT, false),
  STOP_MARKET(OrderKind.MARKET, false),
  TAKE_PROFIT(OrderKind.LIMIT, true),
  TAKE_PROFIT_MARKET(OrderKind.MARKET, true),
  TRAILING_STOP_MARKET(OrderKind.MARKET, false);

  private final OrderKind becomes;
  private final boolean takesProfit;

  AlgoType(OrderKind becomes, boolean takesProfit) {
    this.becomes = becomes;
    this.takesProfit = takesProfit;
  }

  OrderKind becomes() {
    return becomes;
  }

  boolean takesProfit() {
    return takesProfit;
  }

  /** Whether an order of this side waits for the price to rise. */
  boolean waitsForRise(Side side) {
    return (side == Side.BUY) != takesProfit;
  }

  boolean mayClosePosition() {
    return this == STOP_MARKET || this == TAKE_PROFIT_MARKET;
  }
}
