package io.patriot.simulator.binance.order.rest;

import io.patriot.simulator.binance.access.Call;
import io.patriot.simulator.binance.access.PrivateEndpoint;
import io.patriot.simulator.binance.json.JsonText;
import io.patriot.simulator.binance.market.Instrument;
import io.patriot.simulator.binance.order.OrderDesk;
import io.patriot.simulator.binance.order.OrderJson;
import io.patriot.simulator.binance.rest.Answer;
import io.patriot.simulator.binance.rest.Request;
import java.time.InstantSource;
import java.util.List;

/** The orders by which the venue closed positions of the account. */
public final class ForceOrders implements PrivateEndpoint {
  private static final int WEIGHT = 20;
  private static final int WEIGHT_OF_ALL = 50;
  private static final int LIMIT_DEFAULT = 50;
  private static final int LIMIT_MAX = 100;

  private final OrderDesk desk;
  private final InstantSource clock;

  public ForceOrders(OrderDesk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @Override
  public String path() {
    return "/fapi/v1/forceOrders";
  }

  @Override
  public int weight(Request request) {
    return request.text("symbol").isPresent() ? WEIGHT : WEIGHT_OF_ALL;
  }

  @Override
  public Answer answer(Call call) {
    int limit = call.request().limit(LIMIT_DEFAULT, LIMIT_MAX);
    boolean onlyOthers = call.request().text("autoCloseType").orElse("").equals("ADL");
    List<Instrument> asked =
        call.request().instrument().map(List::of).orElse(List.of(Instrument.values()));
    var json = new JsonText().openList();
    asked.stream()
        .flatMap(instrument -> desk.orders(call.account()).all(instrument, clock.millis()))
        .filter(order -> order.terms().origin().liquidation() && !onlyOthers)
        .limit(limit)
        .forEach(order -> OrderJson.told(json, order));
    return Answer.ok(json.closeList());
  }
}
