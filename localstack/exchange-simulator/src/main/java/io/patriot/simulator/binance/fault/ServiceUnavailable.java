package io.patriot.simulator.binance.fault;

import io.patriot.simulator.binance.rest.Refusal;

/** The request fails for certain, and may be sent again. */
public record ServiceUnavailable() implements RequestFault {
  @Override
  public String name() {
    return "service-unavailable";
  }

  @Override
  public void strike(Strike strike) {
    strike.refuse(Refusal.of(503, -1016, "Service Unavailable."));
  }
}
