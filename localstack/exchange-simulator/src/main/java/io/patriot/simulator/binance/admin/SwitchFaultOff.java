package io.patriot.simulator.binance.admin;

import io.patriot.simulator.binance.fault.FaultDesk;
import io.patriot.simulator.binance.rest.Answer;
import io.patriot.simulator.binance.rest.Endpoint;
import io.patriot.simulator.binance.rest.Request;

/** Makes one kind of fault, or all, stop: {@code DELETE /faults?name=no-answer}. */
public final class SwitchFaultOff implements Endpoint {
  private final FaultDesk desk;

  public SwitchFaultOff(FaultDesk desk) {
    this.desk = desk;
  }

  @Override
  public String path() {
    return "/faults";
  }

  @Override
  public String method() {
    return "DELETE";
  }

  @Override
  public int weight(Request request) {
    return 0;
  }

  @Override
  public Answer answer(Request request) {
    request.text("name").ifPresentOrElse(desk::off, desk::allOff);
    return Answer.done("success");
  }
}
