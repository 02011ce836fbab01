package io.patriot.simulator.binance.rest;

/** Carries a refusal from where it was found to where it is answered. */
public final class RefusedRequest extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  RefusedRequest(Refusal refusal) {
    super(refusal.reason(), null, false, false);
    this.refusal = refusal;
  }

  public Refusal refusal() {
    return refusal;
  }
}
