package io.patriot.simulator.binance.account.rest;

import io.patriot.simulator.binance.access.Call;
import io.patriot.simulator.binance.access.PrivateEndpoint;
import io.patriot.simulator.binance.account.AccountMargin;
import io.patriot.simulator.binance.account.Margin;
import io.patriot.simulator.binance.account.PositionMargin;
import io.patriot.simulator.binance.json.JsonText;
import io.patriot.simulator.binance.market.Instrument;
import io.patriot.simulator.binance.rest.Answer;
import io.patriot.simulator.binance.rest.Request;
import java.util.List;

/** The positions of the account and how near they are to liquidation. */
public final class PositionRisk implements PrivateEndpoint {
  private static final int WEIGHT = 5;

  private final Margin margin;
  private final int edition;

  /**
   * @param edition 2 lists every position, 3 only those in use
   */
  public PositionRisk(Margin margin, int edition) {
    this.margin = margin;
    this.edition = edition;
  }

  @Override
  public String path() {
    return "/fapi/v" + edition + "/positionRisk";
  }

  @Override
  public int weight(Request request) {
    return WEIGHT;
  }

  @Override
  public Answer answer(Call call) {
    List<Instrument> asked = Settings.asked(call);
    AccountMargin whole = margin.of(call.account());
    var json = new JsonText().openList();
    for (PositionMargin position : whole.positions()) {
      if (!asked.contains(position.position().instrument())) {
        continue;
      }
      if (edition == 2) {
        PositionJson.riskV2(json, call.account(), position, whole);
      } else if (position.isInUse()) {
        PositionJson.riskV3(json, position, whole);
      }
    }
    return Answer.ok(json.closeList());
  }
}
