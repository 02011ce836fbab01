package io.patriot.simulator.binance.account.rest;

import io.patriot.simulator.binance.access.Call;
import io.patriot.simulator.binance.access.PrivateEndpoint;
import io.patriot.simulator.binance.account.Account;
import io.patriot.simulator.binance.account.Position;
import io.patriot.simulator.binance.account.PositionSide;
import io.patriot.simulator.binance.json.JsonText;
import io.patriot.simulator.binance.market.Instrument;
import io.patriot.simulator.binance.rest.Answer;
import io.patriot.simulator.binance.rest.Request;

/** How near each position is to being closed for others' sake; here it never is. */
public final class AdlQuantile implements PrivateEndpoint {
  private static final int WEIGHT = 5;
  private static final int MIDDLE = 2;

  @Override
  public String path() {
    return "/fapi/v1/adlQuantile";
  }

  @Override
  public int weight(Request request) {
    return WEIGHT;
  }

  @Override
  public Answer answer(Call call) {
    Account account = call.account();
    var json = new JsonText().openList();
    for (Instrument instrument : Settings.asked(call)) {
      if (account.positions(instrument).anyMatch(Position::isOpen)) {
        boolean together = account.hedged() && !account.settings(instrument).isolated();
        json.open().field("symbol", instrument.name()).name("adlQuantile").open();
        json.field("LONG", quantile(account, instrument, PositionSide.LONG));
        json.field("SHORT", quantile(account, instrument, PositionSide.SHORT));
        json.field(together ? "HEDGE" : "BOTH", quantile(account, instrument, PositionSide.BOTH));
        json.close().close();
      }
    }
    return Answer.ok(json.closeList());
  }

  private static long quantile(Account account, Instrument instrument, PositionSide side) {
    return account.position(instrument, side).isOpen() ? MIDDLE : 0;
  }
}
