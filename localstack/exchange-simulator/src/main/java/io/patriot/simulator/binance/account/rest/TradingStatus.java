package io.patriot.simulator.binance.account.rest;

import io.patriot.simulator.binance.access.Call;
import io.patriot.simulator.binance.access.PrivateEndpoint;
import io.patriot.simulator.binance.json.JsonText;
import io.patriot.simulator.binance.rest.Answer;
import io.patriot.simulator.binance.rest.Request;
import java.time.InstantSource;

/** Whether the account broke rules of conduct; here nobody ever does. */
public final class TradingStatus implements PrivateEndpoint {
  private static final int WEIGHT_OF_ALL = 10;

  private final InstantSource clock;

  public TradingStatus(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public String path() {
    return "/fapi/v1/apiTradingStatus";
  }

  @Override
  public int weight(Request request) {
    return request.text("symbol").isPresent() ? 1 : WEIGHT_OF_ALL;
  }

  @Override
  public Answer answer(Call call) {
    var json = new JsonText().open().name("indicators").open().close();
    return Answer.ok(json.field("updateTime", clock.millis()).close());
  }
}
