package io.patriot.simulator.binance.rest;

import io.patriot.simulator.binance.json.JsonText;
import io.patriot.simulator.binance.market.AggregateTrade;
import io.patriot.simulator.binance.market.RecentTrades;
import java.util.List;

/**
 * The newest aggregated trades, or those from an id or a time on, as far back as they are
 * remembered.
 */
final class AggregateTrades implements Endpoint {
  private static final int WEIGHT = 20;
  private static final int LIMIT_DEFAULT = 500;

  private final Markets markets;

  AggregateTrades(Markets markets) {
    this.markets = markets;
  }

  @Override
  public String path() {
    return "/fapi/v1/aggTrades";
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
    for (AggregateTrade trade : chosen(market.aggregateTrades(), request, limit)) {
      json.open()
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
    return Answer.ok(json.closeList());
  }

  private static List<AggregateTrade> chosen(
      RecentTrades<AggregateTrade> trades, Request request, int limit) {
    var fromId = request.number("fromId");
    var startMs = request.number("startTime");
    var endMs = request.number("endTime");
    if (fromId.isEmpty() && startMs.isEmpty() && endMs.isEmpty()) {
      return trades.newest(limit);
    }
    return trades.all().stream()
        .filter(trade -> trade.id() >= fromId.orElse(0L))
        .filter(trade -> trade.tradeTimeMs() >= startMs.orElse(0L))
        .filter(trade -> trade.tradeTimeMs() <= endMs.orElse(Long.MAX_VALUE))
        .limit(limit)
        .toList();
  }
}
