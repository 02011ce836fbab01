package io.patriot.simulator.binance.account.rest;

import io.patriot.simulator.binance.access.Call;
import io.patriot.simulator.binance.access.PrivateEndpoint;
import io.patriot.simulator.binance.json.JsonText;
import io.patriot.simulator.binance.rest.Answer;
import io.patriot.simulator.binance.rest.Request;

/** Whether the account holds longs and shorts of an instrument side by side. */
public final class PositionMode implements PrivateEndpoint {
  private static final int WEIGHT = 30;

  @Override
  public String path() {
    return "/fapi/v1/positionSide/dual";
  }

  @Override
  public int weight(Request request) {
    return WEIGHT;
  }

  @Override
  public Answer answer(Call call) {
    return Answer.ok(
        new JsonText().open().field("dualSidePosition", call.account().hedged()).close());
  }
}
