package io.patriot.simulator.binance.algo;

import io.patriot.simulator.binance.access.Call;
import io.patriot.simulator.binance.access.PrivateEndpoint;
import io.patriot.simulator.binance.json.JsonText;
import io.patriot.simulator.binance.order.OrderRefusals;
import io.patriot.simulator.binance.rest.Answer;
import java.util.Optional;

/** Tells how a conditional order stands. */
public final class QueryAlgoOrder implements PrivateEndpoint {
  private final AlgoDesk desk;

  public QueryAlgoOrder(AlgoDesk desk) {
    this.desk = desk;
  }

  @Override
  public String path() {
    return "/fapi/v1/algoOrder";
  }

  @Override
  public Answer answer(Call call) {
    AlgoOrder order = find(desk, call).orElseThrow(() -> OrderRefusals.noSuchOrder().now());
    return Answer.ok(AlgoJson.told(new JsonText(), order));
  }

  /** Absent when there is none; refused when the request names none. */
  static Optional<AlgoOrder> find(AlgoDesk desk, Call call) {
    Optional<Long> id = call.request().number("algoId");
    Optional<String> clientId = call.request().text("clientAlgoId");
    if (id.isEmpty() && clientId.isEmpty()) {
      throw AlgoRefusals.noId().now();
    }
    return desk.algos(call.account()).find(id, clientId);
  }
}
