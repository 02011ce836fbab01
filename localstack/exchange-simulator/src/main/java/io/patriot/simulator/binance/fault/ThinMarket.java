package io.patriot.simulator.binance.fault;

import io.patriot.simulator.binance.market.Instrument;

/**
 * There is hardly anybody in a market: at each price there is one lot for orders to trade with, and
 * what others trade goes to orders in line lot by lot. Streams and endpoints tell the recorded one.
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
