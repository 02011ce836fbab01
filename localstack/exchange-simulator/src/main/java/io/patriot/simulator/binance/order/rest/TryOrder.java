package io.patriot.simulator.binance.order.rest;

import io.patriot.simulator.binance.access.Call;
import io.patriot.simulator.binance.access.PrivateEndpoint;
import io.patriot.simulator.binance.access.Security;
import io.patriot.simulator.binance.json.JsonText;
import io.patriot.simulator.binance.order.OrderDesk;
import io.patriot.simulator.binance.order.OrderFields;
import io.patriot.simulator.binance.order.OrderReader;
import io.patriot.simulator.binance.rest.Answer;
import io.patriot.simulator.binance.rest.Request;

/** Checks an order and does nothing with it. */
public final class TryOrder implements PrivateEndpoint {
  private final OrderDesk desk;
  private final OrderReader reader;

  public TryOrder(OrderDesk desk, OrderReader reader) {
    this.desk = desk;
    this.reader = reader;
  }

  @Override
  public String path() {
    return "/fapi/v1/order/test";
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
  public Answer answer(Call call) {
    OrderFields.wantsResult(call.request());
    desk.check(call.account(), reader.read(call.account(), call.request()));
    return Answer.ok(new JsonText().open().close());
  }
}
