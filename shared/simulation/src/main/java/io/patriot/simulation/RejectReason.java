package io.patriot.simulation;

/** Why the simulated market does not take an order. */
public enum RejectReason {
  /** An order of this id is resting already. */
  DUPLICATE_ORDER,
  /** The market holds as many resting orders as it can. */
  TOO_MANY_ORDERS,
  /** An order that wants to trade at once found no book that can be trusted. */
  NO_MARKET_DATA,
  PRICE_OFF_TICK,
  QUANTITY_OFF_LOT,
  QUANTITY_TOO_SMALL,
  QUANTITY_TOO_LARGE,
  /** A number that no venue would quote and that cannot be counted exactly. */
  NUMBER_TOO_LARGE,
  /** The order is worth less than the instrument's smallest order. */
  NOTIONAL_TOO_SMALL,
  /** The limit reaches too far beyond the market. */
  PRICE_BEYOND_COLLAR,
  /** A post-only order that would trade at once. */
  WOULD_TAKE,
  /** A conditional order whose trigger has been passed already. */
  WOULD_TRIGGER,
  /** A reduce-only order without a position to reduce. */
  NOTHING_TO_REDUCE
}
