package io.patriot.simulator.binance.fault;

import java.util.Optional;

/** Stream connections stay open and nothing comes over them, not even pongs. */
public record HalfOpenStreams(Optional<Long> account) implements VenueFault {
  @Override
  public String name() {
    return "half-open-streams";
  }

  @Override
  public void begin(Venue venue) {
    venue.muteStreams(account, true);
  }

  @Override
  public void end(Venue venue) {
    venue.muteStreams(account, false);
  }
}
