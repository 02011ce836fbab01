package io.patriot.exchanges.binance.trade;

/** Which order gives way when an account would trade with itself. */
public enum SelfTradePrevention {
  NONE,
  EXPIRE_TAKER,
  EXPIRE_MAKER,
  EXPIRE_BOTH
}
