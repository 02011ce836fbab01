package io.patriot.simulator.binance.fault;

import io.patriot.simulator.binance.rest.Refusal;

/** The request is one too many, whatever was used of the budget. */
public record TooManyRequests() implements RequestFault {
  private static final int WEIGHT_MAX = 2400;
  private static final long RETRY_AFTER_SECONDS = 10;

  @Override
  public String name() {
    return "too-many-requests";
  }

  @Override
  public void strike(Strike strike) {
    strike.refuse(Refusal.tooManyRequests(WEIGHT_MAX, RETRY_AFTER_SECONDS));
  }
}
