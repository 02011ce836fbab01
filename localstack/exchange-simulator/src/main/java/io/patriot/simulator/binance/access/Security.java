package io.patriot.simulator.binance.access;

/** What an endpoint demands of its caller. */
public enum Security {
  /** A key, nothing signed. */
  USER_STREAM,
  /** A signed request with a key that may read. */
  USER_DATA,
  /** A signed request with a key that may trade futures. */
  TRADE
}
