package io.patriot.exchanges.binance.trade;

/** Where a plain order stands, in the venue's words. */
public enum OrderStatus {
  NEW,
  PARTIALLY_FILLED,
  FILLED,
  CANCELED,
  REJECTED,
  EXPIRED,
  /** It gave way to another order of the same account. */
  EXPIRED_IN_MATCH,
  /** A word that the venue added since; nothing is concluded from it. */
  UNHEARD_OF
}
