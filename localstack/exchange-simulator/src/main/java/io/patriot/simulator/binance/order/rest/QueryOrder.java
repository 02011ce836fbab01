package io.patriot.simulator.binance.order.rest;

import io.patriot.simulator.binance.access.Call;
import io.patriot.simulator.binance.access.PrivateEndpoint;
import io.patriot.simulator.binance.json.JsonText;
import io.patriot.simulator.binance.order.Order;
import io.patriot.simulator.binance.order.OrderDesk;
import io.patriot.simulator.binance.order.OrderJson;
import io.patriot.simulator.binance.order.OrderRefusals;
import io.patriot.simulator.binance.rest.Answer;
import java.time.InstantSource;

/** Tells how an order stands. */
public final class QueryOrder implements PrivateEndpoint {
  private final OrderDesk desk;
  private final InstantSource clock;

  public QueryOrder(OrderDesk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @Override
  public String path() {
    return "/fapi/v1/order";
  }

  @Override
  public Answer answer(Call call) {
    Order order =
        OrderKeys.find(desk, call, clock).orElseThrow(() -> OrderRefusals.noSuchOrder().now());
    return Answer.ok(OrderJson.told(new JsonText(), order));
  }
}
