package io.patriot.simulator.binance.fault;

/** The request waits before it is done; the answer, though late, is true. */
public record HeldRequest(long delayMs) implements RequestFault {
  @Override
  public String name() {
    return "held-request";
  }

  @Override
  public void strike(Strike strike) {
    strike.agenda().in(delayMs, () -> strike.answering().accept(strike.execute().get()));
  }
}
