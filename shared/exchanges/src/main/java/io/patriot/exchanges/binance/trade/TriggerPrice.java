package io.patriot.exchanges.binance.trade;

/** Which price a condition watches. */
public enum TriggerPrice {
  /** The last trade. */
  CONTRACT_PRICE,
  /** The venue's fair price, which a single trade does not move. */
  MARK_PRICE
}
