package io.patriot.simulator.binance.fault;

/** Goes wrong between a request and its answer. */
public interface RequestFault extends Fault {
  void strike(Strike strike);
}
