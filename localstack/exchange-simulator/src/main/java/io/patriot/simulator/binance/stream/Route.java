package io.patriot.simulator.binance.stream;

/**
 * Which streams a connection reaches.
 *
 * <p>The venue splits them by path and is strict: a stream asked for on the other path is
 * acknowledged and stays silent.
 */
public enum Route {
  PUBLIC,
  MARKET,
  /** The events of an account, under its listen key. */
  PRIVATE
}
