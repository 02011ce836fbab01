package io.patriot.domain.account;

/**
 * The switch above all orders of an account: active, only orders that reduce risk, or no orders.
 */
public enum TradingState {
  ACTIVE,
  REDUCE_ONLY,
  HALTED
}
