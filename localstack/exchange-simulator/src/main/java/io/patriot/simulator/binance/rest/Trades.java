package io.patriot.simulator.binance.rest;

import io.patriot.simulator.binance.json.Decimals;
import io.patriot.simulator.binance.json.JsonText;
import io.patriot.simulator.binance.market.RecentTrades;
import io.patriot.simulator.binance.market.Trade;

/** The newest trades. */
final class Trades implements Endpoint {
  private static final int WEIGHT = 5;
  private static final int LIMIT_DEFAULT = 500;

  private final Markets markets;

  Trades(Markets markets) {
    this.markets = markets;
  }

  @Override
  public String path() {
    return "/fapi/v1/trades";
  }

  @Override
  public int weight(Request request) {
    return WEIGHT;
  }

  @Override
  public Answer answer(Request request) {
    var market = markets.required(request);
    int limit = request.limit(LIMIT_DEFAULT, RecentTrades.TRADES_MAX);
    var json = new JsonText().openList();
    for (Trade trade : market.trades().newest(limit)) {
      json.open()
          .field("id", trade.id())
          .price("price", trade.priceCents())
          .quantity("qty", trade.quantityMilli())
          .field("quoteQty", trade.quoteE5(), Decimals.QUOTE)
          .field("time", trade.tradeTimeMs())
          .field("isBuyerMaker", trade.buyerIsMaker())
          .close();
    }
    return Answer.ok(json.closeList());
  }
}
