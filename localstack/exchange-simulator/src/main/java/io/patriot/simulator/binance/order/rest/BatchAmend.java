package io.patriot.simulator.binance.order.rest;

import io.patriot.simulator.binance.access.Call;
import io.patriot.simulator.binance.access.OrderCost;
import io.patriot.simulator.binance.access.PrivateEndpoint;
import io.patriot.simulator.binance.access.Security;
import io.patriot.simulator.binance.rest.Answer;
import io.patriot.simulator.binance.rest.Request;

/** Changes up to five orders. */
public final class BatchAmend implements PrivateEndpoint {
  private static final int WEIGHT = 5;
  private static final int ORDERS_MAX = 5;

  private final AmendOrder single;

  public BatchAmend(AmendOrder single) {
    this.single = single;
  }

  @Override
  public String path() {
    return "/fapi/v1/batchOrders";
  }

  @Override
  public String method() {
    return "PUT";
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
    return Batch.answer(
        BatchList.objects(call.request(), "batchOrders", ORDERS_MAX),
        (json, fields) ->
            single.amend(json, new Call(call.account(), call.key(), call.request().with(fields))));
  }
}
