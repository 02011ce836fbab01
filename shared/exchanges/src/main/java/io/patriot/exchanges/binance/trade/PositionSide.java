package io.patriot.exchanges.binance.trade;

/** Which position an order is for; long and short stand side by side in hedge mode only. */
public enum PositionSide {
  BOTH,
  LONG,
  SHORT
}
