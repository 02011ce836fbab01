package io.patriot.simulator.binance.algo;

import io.patriot.simulator.binance.access.Call;
import io.patriot.simulator.binance.access.OrderCost;
import io.patriot.simulator.binance.access.PrivateEndpoint;
import io.patriot.simulator.binance.access.Security;
import io.patriot.simulator.binance.json.JsonText;
import io.patriot.simulator.binance.rest.Answer;
import io.patriot.simulator.binance.rest.Request;

/** Sends a conditional order. */
public final class PlaceAlgoOrder implements PrivateEndpoint {
  private final AlgoDesk desk;
  private final AlgoReader reader;

  public PlaceAlgoOrder(AlgoDesk desk, AlgoReader reader) {
    this.desk = desk;
    this.reader = reader;
  }

  @Override
  public String path() {
    return "/fapi/v1/algoOrder";
  }

  @Override
  public String method() {
    return "POST";
  }

  @Override
  public int weight(Request request) {
    return 0;
  }

  @Override
  public Security security() {
    return Security.TRADE;
  }

  @Override
  public OrderCost orderCost() {
    return OrderCost.ONE;
  }

  @Override
  public Answer answer(Call call) {
    NewAlgo wanted = reader.read(call.account(), call.request());
    return Answer.ok(AlgoJson.taken(new JsonText(), desk.place(call.account(), wanted)));
  }
}
