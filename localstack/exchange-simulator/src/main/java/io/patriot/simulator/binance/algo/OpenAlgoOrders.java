package io.patriot.simulator.binance.algo;

import io.patriot.simulator.binance.access.Call;
import io.patriot.simulator.binance.access.PrivateEndpoint;
import io.patriot.simulator.binance.json.JsonText;
import io.patriot.simulator.binance.market.Instrument;
import io.patriot.simulator.binance.rest.Answer;
import io.patriot.simulator.binance.rest.Request;
import java.util.Optional;

/** All conditional orders that wait, of one instrument or of all. */
public final class OpenAlgoOrders implements PrivateEndpoint {
  private static final int WEIGHT_OF_ALL = 40;

  private final AlgoDesk desk;

  public OpenAlgoOrders(AlgoDesk desk) {
    this.desk = desk;
  }

  @Override
  public String path() {
    return "/fapi/v1/openAlgoOrders";
  }

  @Override
  public int weight(Request request) {
    return request.text("symbol").isPresent() ? 1 : WEIGHT_OF_ALL;
  }

  @Override
  public Answer answer(Call call) {
    Optional<Instrument> asked = call.request().instrument();
    Optional<Long> id = call.request().number("algoId");
    var json = new JsonText().openList();
    desk.algos(call.account()).open().stream()
        .filter(order -> asked.isEmpty() || order.terms().instrument() == asked.get())
        .filter(order -> id.isEmpty() || order.id() == id.get())
        .forEach(order -> AlgoJson.told(json, order));
    return Answer.ok(json.closeList());
  }
}
