package io.patriot.exchanges.binance.trade;

/** A limit that the venue takes from its own book at the moment of placing. */
public enum PriceMatch {
  OPPONENT,
  OPPONENT_5,
  QUEUE,
  QUEUE_5,
  QUEUE_10,
  QUEUE_20
}
