package io.patriot.simulator.binance.fault;

import io.patriot.simulator.binance.market.Instrument;

/** The next change of a book is lost on the way to everybody. */
public record DepthGap(Instrument instrument) implements VenueFault {
  @Override
  public String name() {
    return "depth-gap";
  }

  @Override
  public void begin(Venue venue) {
    venue.skipDepthFrame(instrument);
  }
}
