package io.patriot.portfolio;

import io.patriot.lambda.TickHandler;

/** What is done each minute: what accounts risk goes first, and keeps nobody from the rest. */
final class EveryMinute implements TickHandler {
  private final RiskSweep risk;
  private final DigestSweep digests;

  EveryMinute(RiskSweep risk, DigestSweep digests) {
    this.risk = risk;
    this.digests = digests;
  }

  @Override
  public void tick() {
    try {
      risk.tick();
    } finally {
      digests.tick();
    }
  }
}
