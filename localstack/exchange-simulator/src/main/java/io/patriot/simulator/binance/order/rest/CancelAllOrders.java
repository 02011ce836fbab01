package io.patriot.simulator.binance.order.rest;

import io.patriot.simulator.binance.access.Call;
import io.patriot.simulator.binance.access.PrivateEndpoint;
import io.patriot.simulator.binance.access.Security;
import io.patriot.simulator.binance.order.OrderDesk;
import io.patriot.simulator.binance.rest.Answer;

/** Takes all open orders of an instrument back. */
public final class CancelAllOrders implements PrivateEndpoint {
  private final OrderDesk desk;

  public CancelAllOrders(OrderDesk desk) {
    this.desk = desk;
  }

  @Override
  public String path() {
    return "/fapi/v1/allOpenOrders";
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
    desk.cancelAll(call.account(), call.request().requiredInstrument());
    return Answer.done("The operation of cancel all open order is done.");
  }
}
