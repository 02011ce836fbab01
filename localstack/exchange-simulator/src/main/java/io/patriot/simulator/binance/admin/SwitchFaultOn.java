package io.patriot.simulator.binance.admin;

import io.patriot.simulator.binance.fault.FaultDesk;
import io.patriot.simulator.binance.rest.Answer;
import io.patriot.simulator.binance.rest.Endpoint;
import io.patriot.simulator.binance.rest.Request;

/** Makes something go wrong: {@code POST /faults?name=no-answer&path=POST /fapi/v1/order}. */
public final class SwitchFaultOn implements Endpoint {
  private final FaultDesk desk;

  public SwitchFaultOn(FaultDesk desk) {
    this.desk = desk;
  }

  @Override
  public String path() {
    return "/faults";
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
  public Answer answer(Request request) {
    desk.on(FaultReader.read(request), FaultReader.reach(request));
    return Answer.done("success");
  }
}
