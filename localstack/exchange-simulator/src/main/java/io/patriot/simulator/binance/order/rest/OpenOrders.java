package io.patriot.simulator.binance.order.rest;

import io.patriot.simulator.binance.access.Call;
import io.patriot.simulator.binance.access.PrivateEndpoint;
import io.patriot.simulator.binance.json.JsonText;
import io.patriot.simulator.binance.market.Instrument;
import io.patriot.simulator.binance.order.OrderDesk;
import io.patriot.simulator.binance.order.OrderJson;
import io.patriot.simulator.binance.rest.Answer;
import io.patriot.simulator.binance.rest.Request;
import java.util.Optional;

/** All open orders, of one instrument or of all. */
public final class OpenOrders implements PrivateEndpoint {
  private static final int WEIGHT_OF_ALL = 40;

  private final OrderDesk desk;

  public OpenOrders(OrderDesk desk) {
    this.desk = desk;
  }

  @Override
  public String path() {
    return "/fapi/v1/openOrders";
  }

  @Override
  public int weight(Request request) {
    return request.text("symbol").isPresent() ? 1 : WEIGHT_OF_ALL;
  }

  @Override
  public Answer answer(Call call) {
    Optional<Instrument> asked = call.request().instrument();
    var json = new JsonText().openList();
    desk.orders(call.account()).open().stream()
        .filter(order -> asked.isEmpty() || order.instrument() == asked.get())
        .forEach(order -> OrderJson.told(json, order));
    return Answer.ok(json.closeList());
  }
}
