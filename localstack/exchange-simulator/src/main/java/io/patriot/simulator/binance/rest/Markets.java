package io.patriot.simulator.binance.rest;

import io.patriot.simulator.binance.json.JsonText;
import io.patriot.simulator.binance.market.Instrument;
import io.patriot.simulator.binance.market.InstrumentMarket;
import io.patriot.simulator.binance.market.Market;
import java.util.function.BiConsumer;

/** Finds the instrument a request names. */
final class Markets {
  private final Market market;

  Markets(Market market) {
    this.market = market;
  }

  InstrumentMarket required(Request request) {
    return listed(request.symbol().orElseThrow(() -> Refusal.missing("symbol").now()));
  }

  /** The named instrument as an object, or, when none is named, all of them as a list. */
  Answer oneOrAll(Request request, BiConsumer<JsonText, InstrumentMarket> writer) {
    var json = new JsonText();
    request
        .symbol()
        .ifPresentOrElse(
            symbol -> writer.accept(json, listed(symbol)),
            () -> {
              json.openList();
              market.each(each -> writer.accept(json, each));
              json.closeList();
            });
    return Answer.ok(json);
  }

  long nowMs() {
    return market.nowMs();
  }

  private InstrumentMarket listed(String symbol) {
    return Instrument.named(symbol)
        .map(market::of)
        .orElseThrow(() -> Refusal.invalidSymbol().now());
  }
}
