package io.patriot.simulator.binance.order.rest;

import io.patriot.simulator.binance.access.Call;
import io.patriot.simulator.binance.access.OrderCost;
import io.patriot.simulator.binance.access.PrivateEndpoint;
import io.patriot.simulator.binance.access.Security;
import io.patriot.simulator.binance.account.Account;
import io.patriot.simulator.binance.json.JsonText;
import io.patriot.simulator.binance.order.Order;
import io.patriot.simulator.binance.order.OrderDesk;
import io.patriot.simulator.binance.order.OrderFields;
import io.patriot.simulator.binance.order.OrderJson;
import io.patriot.simulator.binance.order.OrderReader;
import io.patriot.simulator.binance.rest.Answer;
import io.patriot.simulator.binance.rest.Request;

/** Sends an order. */
public final class PlaceOrder implements PrivateEndpoint {
  private final OrderDesk desk;
  private final OrderReader reader;

  public PlaceOrder(OrderDesk desk, OrderReader reader) {
    this.desk = desk;
    this.reader = reader;
  }

  @Override
  public String path() {
    return "/fapi/v1/order";
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
    var json = new JsonText();
    place(json, call.account(), call.request());
    return Answer.ok(json);
  }

  void place(JsonText json, Account account, Request request) {
    boolean result = OrderFields.wantsResult(request);
    Order order = desk.place(account, reader.read(account, request));
    if (result && (!order.terms().rests() || !order.isOpen())) {
      OrderJson.acknowledged(json, order);
    } else {
      OrderJson.asTaken(json, order);
    }
  }
}
