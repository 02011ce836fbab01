package io.patriot.simulator.binance.fault;

/** A conditional order whose price has come is refused by the market. */
public record RejectedTrigger() implements Fault {
  @Override
  public String name() {
    return "rejected-trigger";
  }
}
