package io.patriot.simulator.binance.fault;

/** The fee of a trade is taken in another coin, from a wallet that is not looked at here. */
public record FeeInAnotherCoin() implements Fault {
  @Override
  public String name() {
    return "fee-in-another-coin";
  }
}
