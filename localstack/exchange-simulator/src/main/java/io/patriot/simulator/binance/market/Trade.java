package io.patriot.simulator.binance.market;

/** Two orders met: one price, one quantity, and which side was waiting. */
public record Trade(
    Instrument instrument,
    long id,
    long priceCents,
    long quantityMilli,
    boolean buyerIsMaker,
    long tradeTimeMs,
    long eventTimeMs) {
  /** Price times quantity, in hundred-thousandths of USDT. */
  public long quoteE5() {
    return priceCents * quantityMilli;
  }
}
