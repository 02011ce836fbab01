package io.patriot.simulator.binance.order.rest;

import io.patriot.domain.order.Side;
import io.patriot.simulator.binance.access.Call;
import io.patriot.simulator.binance.access.OrderCost;
import io.patriot.simulator.binance.access.PrivateEndpoint;
import io.patriot.simulator.binance.access.Security;
import io.patriot.simulator.binance.json.JsonText;
import io.patriot.simulator.binance.order.Floor;
import io.patriot.simulator.binance.order.Order;
import io.patriot.simulator.binance.order.OrderDesk;
import io.patriot.simulator.binance.order.OrderFields;
import io.patriot.simulator.binance.order.OrderJson;
import io.patriot.simulator.binance.order.OrderRefusals;
import io.patriot.simulator.binance.order.PriceMatch;
import io.patriot.simulator.binance.rest.Answer;
import io.patriot.simulator.binance.rest.Refusal;
import io.patriot.simulator.binance.rest.Request;
import java.math.BigDecimal;
import java.time.InstantSource;

/** Changes price and quantity of an open limit order. */
public final class AmendOrder implements PrivateEndpoint {
  private final OrderDesk desk;
  private final Floor floor;
  private final InstantSource clock;

  public AmendOrder(OrderDesk desk, Floor floor, InstantSource clock) {
    this.desk = desk;
    this.floor = floor;
    this.clock = clock;
  }

  @Override
  public String path() {
    return "/fapi/v1/order";
  }

  @Override
  public String method() {
    return "PUT";
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
    var json = new JsonText();
    amend(json, call);
    return Answer.ok(json);
  }

  void amend(JsonText json, Call call) {
    Request request = call.request();
    Side side = OrderFields.side(request);
    BigDecimal quantity = request.requiredDecimal("quantity");
    PriceMatch match = PriceMatch.read(request);
    Order order =
        OrderKeys.find(desk, call, clock)
            .filter(Order::isOpen)
            .orElseThrow(() -> OrderRefusals.noSuchOrder().now());
    if (order.side() != side) {
      throw OrderRefusals.invalidSide().now();
    }
    if (match != PriceMatch.NONE && request.text("price").isPresent()) {
      throw Refusal.notRequired("price").now();
    }
    BigDecimal price =
        match == PriceMatch.NONE
            ? request.requiredDecimal("price")
            : match.price(floor, order.instrument(), side);
    desk.amend(order, quantity, price, match.name());
    OrderJson.acknowledged(json, order);
  }
}
