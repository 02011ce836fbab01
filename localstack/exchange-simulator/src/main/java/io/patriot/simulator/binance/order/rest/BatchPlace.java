package io.patriot.simulator.binance.order.rest;

import io.patriot.simulator.binance.access.Call;
import io.patriot.simulator.binance.access.OrderCost;
import io.patriot.simulator.binance.access.PrivateEndpoint;
import io.patriot.simulator.binance.access.Security;
import io.patriot.simulator.binance.rest.Answer;
import io.patriot.simulator.binance.rest.Request;

/** Sends up to five orders. */
public final class BatchPlace implements PrivateEndpoint {
  private static final int WEIGHT = 5;
  private static final int ORDERS_MAX = 5;

  private final PlaceOrder single;

  public BatchPlace(PlaceOrder single) {
    this.single = single;
  }

  @Override
  public String path() {
    return "/fapi/v1/batchOrders";
  }

  @Override
  public String method() {
    return "POST";
  }

  @Override
  public int weight(Request request) {
    return WEIGHT;
  }

  @Override
  public Security security() {
    return Security.TRADE;
  }

  @Override
  public OrderCost orderCost() {
    return OrderCost.BATCH;
  }

  @Override
  public Answer answer(Call call) {
    Request request = call.request();
    return Batch.answer(
        BatchList.objects(request, "batchOrders", ORDERS_MAX),
        (json, fields) -> single.place(json, call.account(), request.with(fields)));
  }
}
