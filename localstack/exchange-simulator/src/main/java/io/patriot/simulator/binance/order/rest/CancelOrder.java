package io.patriot.simulator.binance.order.rest;

import io.patriot.simulator.binance.access.Call;
import io.patriot.simulator.binance.access.PrivateEndpoint;
import io.patriot.simulator.binance.access.Security;
import io.patriot.simulator.binance.json.JsonText;
import io.patriot.simulator.binance.order.Order;
import io.patriot.simulator.binance.order.OrderDesk;
import io.patriot.simulator.binance.order.OrderJson;
import io.patriot.simulator.binance.order.OrderRefusals;
import io.patriot.simulator.binance.rest.Answer;
import java.time.InstantSource;

/** Takes an order back. */
public final class CancelOrder implements PrivateEndpoint {
  private final OrderDesk desk;
  private final InstantSource clock;

  public CancelOrder(OrderDesk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @Override
  public String path() {
    return "/fapi/v1/order";
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
    var json = new JsonText();
    cancel(json, call);
    return Answer.ok(json);
  }

  void cancel(JsonText json, Call call) {
    Order order =
        OrderKeys.find(desk, call, clock)
            .filter(Order::isOpen)
            .orElseThrow(() -> OrderRefusals.unknownToCancel().now());
    desk.cancel(order);
    OrderJson.acknowledged(json, order);
  }
}
