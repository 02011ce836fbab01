package io.patriot.simulator.binance.fault;

import io.patriot.simulator.binance.market.Instrument;

/**
 * There is hardly anybody in a market: the book that orders meet stands still with one lot at each
 * price, and nobody else trades. Streams and endpoints tell the recorded market.
 */
public record ThinMarket(Instrument instrument) implements VenueFault {
  @Override
  public String name() {
    return "thin-market";
  }

  @Override
  public void begin(Venue venue) {
    venue.thinMarket(instrument, true);
  }

  @Override
  public void end(Venue venue) {
    venue.thinMarket(instrument, false);
  }
}
