package io.patriot.risk;

/** What kind of market a position is in; crashes differ by it. */
public enum MarketClass {
  CRYPTO,
  EQUITY
}
