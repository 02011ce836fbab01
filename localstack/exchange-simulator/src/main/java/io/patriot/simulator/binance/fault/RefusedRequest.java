package io.patriot.simulator.binance.fault;

import io.patriot.simulator.binance.rest.Refusal;

/** The request is refused with a code and a sentence of the venue's; nothing is done. */
public record RefusedRequest(int code, String reason) implements RequestFault {
  /** What stops sent the old way have met since they have an endpoint of their own. */
  public static final RefusedRequest WRONG_ENDPOINT =
      new RefusedRequest(
          -4120,
          "Order type not supported for this endpoint. Please use the Algo Order API endpoints"
              + " instead.");

  @Override
  public String name() {
    return "refused-request";
  }

  @Override
  public void strike(Strike strike) {
    strike.refuse(Refusal.of(code, reason));
  }
}
