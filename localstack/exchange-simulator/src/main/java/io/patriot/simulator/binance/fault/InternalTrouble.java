package io.patriot.simulator.binance.fault;

import io.patriot.simulator.binance.rest.Refusal;

/** The request fails for certain inside the venue, and may be sent again. */
public record InternalTrouble() implements RequestFault {
  @Override
  public String name() {
    return "internal-error";
  }

  @Override
  public void strike(Strike strike) {
    strike.refuse(
        Refusal.of(
            503, -1001, "Internal error; unable to process your request. Please try again."));
  }
}
