package io.patriot.simulator.binance.fault;

/** The exchange's clock goes ahead of everybody else's, or, below zero, behind. */
public record ClockSkew(long aheadMs) implements VenueFault {
  @Override
  public String name() {
    return "clock-skew";
  }

  @Override
  public void begin(Venue venue) {
    venue.skewClock(aheadMs);
  }

  @Override
  public void end(Venue venue) {
    venue.skewClock(0);
  }
}
