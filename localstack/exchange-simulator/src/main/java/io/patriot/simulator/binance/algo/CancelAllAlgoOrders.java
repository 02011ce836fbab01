package io.patriot.simulator.binance.algo;

import io.patriot.simulator.binance.access.Call;
import io.patriot.simulator.binance.access.PrivateEndpoint;
import io.patriot.simulator.binance.access.Security;
import io.patriot.simulator.binance.rest.Answer;

/** Takes all conditional orders of an instrument back. */
public final class CancelAllAlgoOrders implements PrivateEndpoint {
  private final AlgoDesk desk;

  public CancelAllAlgoOrders(AlgoDesk desk) {
    this.desk = desk;
  }

  @Override
  public String path() {
    return "/fapi/v1/algoOpenOrders";
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
