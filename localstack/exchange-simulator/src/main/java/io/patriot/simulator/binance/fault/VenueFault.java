package io.patriot.simulator.binance.fault;

/** Goes wrong with the exchange itself, at once. */
public interface VenueFault extends Fault {
  void begin(Venue venue);

  /** Makes it good again, where that is possible. */
  default void end(Venue venue) {}
}
