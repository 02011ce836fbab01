package io.patriot.simulator.binance.time;

/** Numbers for orders and trades; they only rise, also from one run of the exchange to the next. */
public final class VenueIds {
  private static final long IDS_PER_MS = 1000;
  private static final long TRADES_PER_MS = 100;

  private long order;
  private long trade;
  private long algo;
  private long amendment;

  public VenueIds(long startMs) {
    order = startMs * IDS_PER_MS;
    trade = startMs * TRADES_PER_MS;
    algo = startMs;
    amendment = startMs;
  }

  public long nextOrder() {
    return ++order;
  }

  public long nextTrade() {
    return ++trade;
  }

  public long nextAlgo() {
    return ++algo;
  }

  public long nextAmendment() {
    return ++amendment;
  }
}
