package io.patriot.simulator.binance.account.rest;

import io.patriot.simulator.binance.access.Call;
import io.patriot.simulator.binance.access.PrivateEndpoint;
import io.patriot.simulator.binance.json.JsonText;
import io.patriot.simulator.binance.market.Instrument;
import io.patriot.simulator.binance.rest.Answer;
import io.patriot.simulator.binance.rest.Request;

/** Leverage and margin type of each instrument. */
public final class SymbolConfig implements PrivateEndpoint {
  private static final int WEIGHT = 5;

  @Override
  public String path() {
    return "/fapi/v1/symbolConfig";
  }

  @Override
  public int weight(Request request) {
    return WEIGHT;
  }

  @Override
  public Answer answer(Call call) {
    var json = new JsonText().openList();
    for (Instrument instrument : Settings.asked(call)) {
      var settings = call.account().settings(instrument);
      json.open().field("symbol", instrument.name());
      json.field("marginType", settings.isolated() ? "ISOLATED" : "CROSSED");
      json.field("isAutoAddMargin", false).field("leverage", settings.leverage());
      json.field("maxNotionalValue", Settings.notionalMax(call.account(), instrument)).close();
    }
    return Answer.ok(json.closeList());
  }
}
