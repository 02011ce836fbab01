package io.patriot.simulator.binance.fault;

/** The news of a trade comes twice. */
public record DuplicateFill() implements Fault {
  @Override
  public String name() {
    return "duplicate-fill";
  }
}
