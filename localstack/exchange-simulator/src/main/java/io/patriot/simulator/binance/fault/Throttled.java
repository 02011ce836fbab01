package io.patriot.simulator.binance.fault;

import io.patriot.simulator.binance.rest.Refusal;

/** The venue has too much to do and turns orders away; what only reduces passes. */
public record Throttled() implements RequestFault {
  @Override
  public String name() {
    return "throttled";
  }

  @Override
  public void strike(Strike strike) {
    boolean reduces =
        strike.request().method().equals("DELETE")
            || strike.request().flag("reduceOnly").orElse(false)
            || strike.request().flag("closePosition").orElse(false);
    if (reduces) {
      strike.answering().accept(strike.execute().get());
    } else {
      strike.refuse(
          Refusal.of(
              503,
              -1008,
              "Request throttled by system-level protection. Reduce-only/close-position orders"
                  + " are exempt. Please try again."));
    }
  }
}
