package io.patriot.simulator.binance.market;

/** Open, high, low, close and volume of a stretch of trading; the last one is still open. */
public record Bar(
    long openTimeMs,
    long openCents,
    long highCents,
    long lowCents,
    long closeCents,
    long volumeMilli,
    long quoteE5,
    long takerBuyMilli,
    long takerBuyQuoteE5,
    long trades,
    long firstTradeId,
    long lastTradeId) {
  /** Stands where no trade has happened. */
  public static final long NO_TRADE = -1;

  static Bar flat(long openTimeMs, long priceCents) {
    return new Bar(
        openTimeMs,
        priceCents,
        priceCents,
        priceCents,
        priceCents,
        0,
        0,
        0,
        0,
        0,
        NO_TRADE,
        NO_TRADE);
  }

  static Bar of(Trade trade) {
    long price = trade.priceCents();
    boolean takerBuys = !trade.buyerIsMaker();
    return new Bar(
        trade.tradeTimeMs(),
        price,
        price,
        price,
        price,
        trade.quantityMilli(),
        trade.quoteE5(),
        takerBuys ? trade.quantityMilli() : 0,
        takerBuys ? trade.quoteE5() : 0,
        1,
        trade.id(),
        trade.id());
  }

  Bar startingAt(long startMs) {
    return new Bar(
        startMs,
        openCents,
        highCents,
        lowCents,
        closeCents,
        volumeMilli,
        quoteE5,
        takerBuyMilli,
        takerBuyQuoteE5,
        trades,
        firstTradeId,
        lastTradeId);
  }

  /**
   * This bar and what came after it, as one. A bar without trades has only a placeholder for its
   * prices.
   */
  Bar then(Bar later) {
    if (later.trades == 0) {
      return this;
    }
    boolean placeholder = trades == 0;
    return new Bar(
        openTimeMs,
        placeholder ? later.openCents : openCents,
        placeholder ? later.highCents : Math.max(highCents, later.highCents),
        placeholder ? later.lowCents : Math.min(lowCents, later.lowCents),
        later.closeCents,
        volumeMilli + later.volumeMilli,
        quoteE5 + later.quoteE5,
        takerBuyMilli + later.takerBuyMilli,
        takerBuyQuoteE5 + later.takerBuyQuoteE5,
        trades + later.trades,
        firstTradeId == NO_TRADE ? later.firstTradeId : firstTradeId,
        later.lastTradeId == NO_TRADE ? lastTradeId : later.lastTradeId);
  }
}
