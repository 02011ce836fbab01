package io.patriot.simulator.binance.order;

/** How an order names its price: not at all, or at worst. */
public enum OrderKind {
  LIMIT,
  MARKET
}
