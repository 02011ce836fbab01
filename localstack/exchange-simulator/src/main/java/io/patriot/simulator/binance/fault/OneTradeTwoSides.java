package io.patriot.simulator.binance.fault;

/** An account meets itself: both of its sides are one trade, and have one id. */
public record OneTradeTwoSides() implements Fault {
  @Override
  public String name() {
    return "one-trade-two-sides";
  }
}
