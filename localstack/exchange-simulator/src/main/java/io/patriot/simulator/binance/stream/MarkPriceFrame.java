package io.patriot.simulator.binance.stream;

import io.patriot.simulator.binance.json.Decimals;
import io.patriot.simulator.binance.json.JsonText;
import io.patriot.simulator.binance.market.InstrumentMarket;
import io.patriot.simulator.binance.market.MarkPrice;

/** A mark price as the stream spells it. */
final class MarkPriceFrame {
  private MarkPriceFrame() {}

  static JsonText write(InstrumentMarket market, long nowMs) {
    MarkPrice price = market.markPrice();
    return new JsonText()
        .open()
        .field("e", "markPriceUpdate")
        .field("E", nowMs)
        .field("s", market.instrument().name())
        .field("p", price.markE8(), Decimals.MARK)
        .field("ap", price.averageE8(), Decimals.MARK)
        .field("i", price.indexE8(), Decimals.MARK)
        .field("P", price.averageE8(), Decimals.MARK)
        .field("r", market.funding().rateE8(market.funding().lastTimeMs(nowMs)), Decimals.MARK)
        .field("T", market.funding().nextTimeMs(nowMs))
        .close();
  }
}
