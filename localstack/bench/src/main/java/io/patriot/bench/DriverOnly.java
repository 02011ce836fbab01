package io.patriot.bench;

import io.patriot.exchanges.binance.signed.BinanceHost;
import io.patriot.exchanges.binance.signed.PrivateLine;
import io.patriot.exchanges.binance.signed.RepeatGuards;
import io.patriot.exchanges.binance.trade.VenueRules;
import io.patriot.exchanges.binance.venue.BinanceVenue;
import io.patriot.exchanges.venue.EgressBudget;
import io.patriot.exchanges.venue.OrderBudget;
import io.patriot.exchanges.venue.OrderBudgets;
import io.patriot.exchanges.venue.VenueClock;
import java.time.InstantSource;

/** The driver of Binance with budgets that never end, at a venue that answers at once. */
record DriverOnly(BinanceVenue venue, AnsweringVenue wire) {
  private static final int ENDLESS = Integer.MAX_VALUE;

  static DriverOnly at(InstantSource clock) {
    var wire = new AnsweringVenue(clock);
    var line =
        new PrivateLine(
            wire,
            new BinanceHost.Production(),
            new VenueClock(clock),
            new EgressBudget(clock, new EgressBudget.Shares(ENDLESS, ENDLESS, 0)),
            new OrderBudgets(clock, new OrderBudget.Limits(ENDLESS, ENDLESS, 0)),
            RepeatGuards.standard(Thread::sleep, clock),
            clock);
    return new DriverOnly(
        new BinanceVenue(
            new OpenVault(), line, new VenueRules(line, clock, Thread::startVirtualThread)),
        wire);
  }
}
