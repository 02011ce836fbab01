package io.patriot.simulator.binance.account.rest;

import io.patriot.simulator.binance.access.Call;
import io.patriot.simulator.binance.access.PrivateEndpoint;
import io.patriot.simulator.binance.account.Amounts;
import io.patriot.simulator.binance.account.LeverageBracket;
import io.patriot.simulator.binance.account.LeverageBrackets;
import io.patriot.simulator.binance.json.JsonText;
import io.patriot.simulator.binance.market.Instrument;
import io.patriot.simulator.binance.rest.Answer;

/** How large a position may be at which leverage. */
public final class LeverageBracketList implements PrivateEndpoint {
  @Override
  public String path() {
    return "/fapi/v1/leverageBracket";
  }

  @Override
  public Answer answer(Call call) {
    var json = new JsonText().openList();
    for (Instrument instrument : Settings.asked(call)) {
      json.open().field("symbol", instrument.name()).name("brackets").openList();
      LeverageBrackets.of(instrument).forEach(bracket -> write(json, bracket));
      json.closeList().close();
    }
    return Answer.ok(json.closeList());
  }

  private static void write(JsonText json, LeverageBracket bracket) {
    json.open().field("bracket", bracket.number()).field("initialLeverage", bracket.leverageMax());
    json.field("notionalCap", bracket.notionalCap());
    json.field("notionalFloor", bracket.notionalFloor());
    json.name("maintMarginRatio").raw(Amounts.brief(bracket.maintenanceRate()));
    json.name("cum").raw(Amounts.brief(bracket.deduction())).close();
  }
}
