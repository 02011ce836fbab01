package io.patriot.simulator.binance.fault;

/** Something that goes wrong, by the name the operator calls it. */
public interface Fault {
  String name();
}
