package io.patriot.simulator.binance.account.rest;

import io.patriot.simulator.binance.access.Call;
import io.patriot.simulator.binance.access.PrivateEndpoint;
import io.patriot.simulator.binance.json.JsonText;
import io.patriot.simulator.binance.rest.Answer;
import io.patriot.simulator.binance.rest.Request;

/** Whether fees are paid in BNB; here nobody has any. */
public final class FeeBurn implements PrivateEndpoint {
  private static final int WEIGHT = 30;

  @Override
  public String path() {
    return "/fapi/v1/feeBurn";
  }

  @Override
  public int weight(Request request) {
    return WEIGHT;
  }

  @Override
  public Answer answer(Call call) {
    return Answer.ok(new JsonText().open().field("feeBurn", false).close());
  }
}
