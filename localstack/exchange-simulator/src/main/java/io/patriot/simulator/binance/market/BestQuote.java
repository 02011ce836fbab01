package io.patriot.simulator.binance.market;

/** The best bid and ask. */
public record BestQuote(
    Instrument instrument,
    long updateId,
    Level bid,
    Level ask,
    long transactionTimeMs,
    long eventTimeMs) {
  public long midCents() {
    return (bid.priceCents() + ask.priceCents()) / 2;
  }
}
