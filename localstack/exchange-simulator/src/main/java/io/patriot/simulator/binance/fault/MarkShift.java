package io.patriot.simulator.binance.fault;

import io.patriot.simulator.binance.market.Instrument;

/** The mark price leaves the market, by so many millionths up or, below zero, down. */
public record MarkShift(Instrument instrument, long millionths) implements VenueFault {
  @Override
  public String name() {
    return "mark-shift";
  }

  @Override
  public void begin(Venue venue) {
    venue.shiftMarkPrice(instrument, millionths);
  }

  @Override
  public void end(Venue venue) {
    venue.shiftMarkPrice(instrument, 0);
  }
}
