package io.patriot.simulator.binance.algo;

/** Where a conditional order stands. */
public enum AlgoStatus {
  NEW,
  /** The price has come; the order is on its way to the market. */
  TRIGGERING,
  /** The order is in the market. */
  TRIGGERED,
  /** The order has ended there. */
  FINISHED,
  CANCELED,
  /** The market would not have the order. */
  REJECTED,
  EXPIRED;

  boolean isOpen() {
    return this == NEW || this == TRIGGERING || this == TRIGGERED;
  }
}
