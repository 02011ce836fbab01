package io.patriot.simulator.binance.fault;

import java.util.Optional;

/** Listen keys end before their time. */
public record ExpiredListenKey(Optional<Long> account) implements VenueFault {
  @Override
  public String name() {
    return "expired-listen-key";
  }

  @Override
  public void begin(Venue venue) {
    venue.expireListenKeys(account);
  }
}
