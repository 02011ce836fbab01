package io.patriot.simulator.binance.algo;

import io.patriot.simulator.binance.access.Call;
import io.patriot.simulator.binance.access.PrivateEndpoint;
import io.patriot.simulator.binance.access.Security;
import io.patriot.simulator.binance.json.JsonText;
import io.patriot.simulator.binance.order.OrderRefusals;
import io.patriot.simulator.binance.rest.Answer;

/** Takes a conditional order back; the code of success is a text here, as at the venue. */
public final class CancelAlgoOrder implements PrivateEndpoint {
  private final AlgoDesk desk;

  public CancelAlgoOrder(AlgoDesk desk) {
    this.desk = desk;
  }

  @Override
  public String path() {
    return "/fapi/v1/algoOrder";
  }

  @Override
  public String method() {
    return "DELETE";
  }

  @Override
  public Security security() {
    return Security.TRADE;
  }

  @Override
  public Answer answer(Call call) {
    AlgoOrder order =
        QueryAlgoOrder.find(desk, call)
            .filter(desk::cancel)
            .orElseThrow(() -> OrderRefusals.unknownToCancel().now());
    return Answer.ok(
        new JsonText()
            .open()
            .field("algoId", order.id())
            .field("clientAlgoId", order.terms().clientId())
            .field("code", "200")
            .field("msg", "success")
            .close());
  }
}
