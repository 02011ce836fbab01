package io.patriot.simulator.binance.market;

/** The trades one incoming order made at one price in one millisecond, told as one. */
public record AggregateTrade(
    Instrument instrument,
    long id,
    long priceCents,
    long quantityMilli,
    long firstTradeId,
    long lastTradeId,
    long tradeTimeMs,
    boolean buyerIsMaker) {
  static AggregateTrade of(long id, Trade trade) {
    return new AggregateTrade(
        trade.instrument(),
        id,
        trade.priceCents(),
        trade.quantityMilli(),
        trade.id(),
        trade.id(),
        trade.tradeTimeMs(),
        trade.buyerIsMaker());
  }

  boolean takes(Trade trade) {
    return trade.tradeTimeMs() == tradeTimeMs
        && trade.priceCents() == priceCents
        && trade.buyerIsMaker() == buyerIsMaker;
  }

  AggregateTrade plus(Trade trade) {
    return new AggregateTrade(
        instrument,
        id,
        priceCents,
        quantityMilli + trade.quantityMilli(),
        firstTradeId,
        trade.id(),
        tradeTimeMs,
        buyerIsMaker);
  }
}
