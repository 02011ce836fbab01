package io.patriot.simulator.binance.fault;

import java.util.Optional;

/** Stream connections break without a goodbye. */
public record DroppedStreams(Optional<Long> account) implements VenueFault {
  @Override
  public String name() {
    return "dropped-streams";
  }

  @Override
  public void begin(Venue venue) {
    venue.dropStreams(account);
  }
}
