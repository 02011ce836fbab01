package io.patriot.simulator.binance.fault;

import io.patriot.simulator.binance.rest.Refusal;

/** The caller's address is banned. */
public record Banned(long banMs) implements RequestFault {
  @Override
  public String name() {
    return "banned";
  }

  @Override
  public void strike(Strike strike) {
    strike.refuse(
        Refusal.banned(strike.request().clientAddress(), strike.nowMs() + banMs, strike.nowMs()));
  }
}
