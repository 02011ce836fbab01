package io.patriot.simulator.binance.fault;

/** A conditional order whose price has come stays on its way to the market for ever. */
public record StuckTrigger() implements Fault {
  @Override
  public String name() {
    return "stuck-trigger";
  }
}
