package io.patriot.simulator.binance.stream;

import io.patriot.simulator.binance.json.JsonText;
import io.patriot.simulator.binance.market.AggregateTrade;
import io.patriot.simulator.binance.market.BestQuote;
import io.patriot.simulator.binance.market.MarketListener;
import io.patriot.simulator.binance.market.Trade;

/** Best quotes, trades and aggregated trades of one instrument, each told as it happens. */
final class TradeStreams implements MarketListener {
  private final Topic bookTicker;
  private final Topic trades;
  private final Topic aggregateTrades;
  private long eventTimeMs;

  TradeStreams(Topic bookTicker, Topic trades, Topic aggregateTrades) {
    this.bookTicker = bookTicker;
    this.trades = trades;
    this.aggregateTrades = aggregateTrades;
  }

  @Override
  public void quoteChanged(BestQuote quote) {
    bookTicker.publish(() -> write(new JsonText(), quote));
  }

  @Override
  public void traded(Trade trade) {
    eventTimeMs = trade.eventTimeMs();
    trades.publish(() -> write(trade));
  }

  @Override
  public void tradesAggregated(AggregateTrade trade) {
    aggregateTrades.publish(() -> write(trade));
  }

  static JsonText write(JsonText json, BestQuote quote) {
    return json.open()
        .field("e", "bookTicker")
        .field("u", quote.updateId())
        .field("s", quote.instrument().name())
        .price("b", quote.bid().priceCents())
        .quantity("B", quote.bid().quantityMilli())
        .price("a", quote.ask().priceCents())
        .quantity("A", quote.ask().quantityMilli())
        .field("T", quote.transactionTimeMs())
        .field("E", quote.eventTimeMs())
        .close();
  }

  private static JsonText write(Trade trade) {
    return new JsonText()
        .open()
        .field("e", "trade")
        .field("E", trade.eventTimeMs())
        .field("T", trade.tradeTimeMs())
        .field("s", trade.instrument().name())
        .field("t", trade.id())
        .price("p", trade.priceCents())
        .quantity("q", trade.quantityMilli())
        .field("X", "MARKET")
        .field("m", trade.buyerIsMaker())
        .close();
  }

  private JsonText write(AggregateTrade trade) {
    return new JsonText()
        .open()
        .field("e", "aggTrade")
        .field("E", Math.max(eventTimeMs, trade.tradeTimeMs()))
        .field("s", trade.instrument().name())
        .field("a", trade.id())
        .price("p", trade.priceCents())
        .quantity("q", trade.quantityMilli())
        .quantity("nq", trade.quantityMilli())
        .field("f", trade.firstTradeId())
        .field("l", trade.lastTradeId())
        .field("T", trade.tradeTimeMs())
        .field("m", trade.buyerIsMaker())
        .close();
  }
}
