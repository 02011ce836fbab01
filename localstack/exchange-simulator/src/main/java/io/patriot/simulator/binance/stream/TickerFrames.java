package io.patriot.simulator.binance.stream;

import io.patriot.simulator.binance.json.Decimals;
import io.patriot.simulator.binance.json.JsonText;
import io.patriot.simulator.binance.market.DayStatistics;
import io.patriot.simulator.binance.market.InstrumentMarket;

/** The last 24 hours as the ticker streams spell them. */
final class TickerFrames {
  private static final int PERCENT_DECIMALS = 3;

  private TickerFrames() {}

  static JsonText mini(InstrumentMarket market, long nowMs) {
    return mini(new JsonText(), market, nowMs);
  }

  static JsonText mini(JsonText json, InstrumentMarket market, long nowMs) {
    DayStatistics day = market.bars().day();
    return json.open()
        .field("e", "24hrMiniTicker")
        .field("E", nowMs)
        .field("s", market.instrument().name())
        .price("c", day.lastCents())
        .price("o", day.openCents())
        .price("h", day.highCents())
        .price("l", day.lowCents())
        .quantity("v", day.volumeMilli())
        .field("q", day.quoteE5(), Decimals.QUOTE)
        .close();
  }

  static JsonText full(InstrumentMarket market, long nowMs) {
    return full(new JsonText(), market, nowMs);
  }

  static JsonText full(JsonText json, InstrumentMarket market, long nowMs) {
    DayStatistics day = market.bars().day();
    return json.open()
        .field("e", "24hrTicker")
        .field("E", nowMs)
        .field("s", market.instrument().name())
        .price("p", day.changeCents())
        .field("P", day.changePercentE3(), PERCENT_DECIMALS)
        .price("w", day.weightedAverageCents())
        .price("c", day.lastCents())
        .quantity("Q", market.lastTrade().quantityMilli())
        .price("o", day.openCents())
        .price("h", day.highCents())
        .price("l", day.lowCents())
        .quantity("v", day.volumeMilli())
        .field("q", day.quoteE5(), Decimals.QUOTE)
        .field("O", day.openTimeMs())
        .field("C", nowMs)
        .field("F", market.lastTrade().id() - day.trades() + 1)
        .field("L", market.lastTrade().id())
        .field("n", day.trades())
        .close();
  }
}
