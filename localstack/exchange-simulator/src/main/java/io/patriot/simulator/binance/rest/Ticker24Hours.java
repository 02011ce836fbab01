package io.patriot.simulator.binance.rest;

import io.patriot.simulator.binance.json.Decimals;
import io.patriot.simulator.binance.json.JsonText;
import io.patriot.simulator.binance.market.DayStatistics;
import io.patriot.simulator.binance.market.InstrumentMarket;

/** The last 24 hours in a dozen numbers. */
final class Ticker24Hours implements Endpoint {
  private static final int WEIGHT_OF_ALL = 40;
  private static final int PERCENT_DECIMALS = 3;

  private final Markets markets;

  Ticker24Hours(Markets markets) {
    this.markets = markets;
  }

  @Override
  public String path() {
    return "/fapi/v1/ticker/24hr";
  }

  @Override
  public int weight(Request request) {
    return request.text("symbol").isPresent() ? 1 : WEIGHT_OF_ALL;
  }

  @Override
  public Answer answer(Request request) {
    return markets.oneOrAll(request, this::write);
  }

  private void write(JsonText json, InstrumentMarket market) {
    DayStatistics day = market.bars().day();
    json.open()
        .field("symbol", market.instrument().name())
        .price("priceChange", day.changeCents())
        .field("priceChangePercent", day.changePercentE3(), PERCENT_DECIMALS)
        .price("weightedAvgPrice", day.weightedAverageCents())
        .price("lastPrice", day.lastCents())
        .quantity("lastQty", market.lastTrade().quantityMilli())
        .price("openPrice", day.openCents())
        .price("highPrice", day.highCents())
        .price("lowPrice", day.lowCents())
        .quantity("volume", day.volumeMilli())
        .field("quoteVolume", day.quoteE5(), Decimals.QUOTE)
        .field("openTime", day.openTimeMs())
        .field("closeTime", markets.nowMs())
        .field("firstId", market.lastTrade().id() - day.trades() + 1)
        .field("lastId", market.lastTrade().id())
        .field("count", day.trades())
        .close();
  }
}
