package io.patriot.events.message;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.application.platform.PlatformSweep;

/** One look at all accounts after the platform was stopped, or released. */
@Serdeable
public record PlatformSweepV1(long stop, String chain, int looks) {
  public static PlatformSweepV1 of(PlatformSweep sweep) {
    return new PlatformSweepV1(sweep.stop(), sweep.chain(), sweep.looks());
  }

  public PlatformSweep toApplication() {
    return new PlatformSweep(stop, chain, looks);
  }
}
