package io.patriot.simulator.binance.admin;

import io.patriot.simulator.binance.fault.FaultDesk;
import io.patriot.simulator.binance.fault.FaultSwitch;
import io.patriot.simulator.binance.json.JsonText;
import io.patriot.simulator.binance.rest.Answer;
import io.patriot.simulator.binance.rest.Endpoint;
import io.patriot.simulator.binance.rest.Request;

/** What is switched on, and how often each fault has struck: {@code GET /faults}. */
public final class ListFaults implements Endpoint {
  private final FaultDesk desk;

  public ListFaults(FaultDesk desk) {
    this.desk = desk;
  }

  @Override
  public String path() {
    return "/faults";
  }

  @Override
  public int weight(Request request) {
    return 0;
  }

  @Override
  public Answer answer(Request request) {
    var json = new JsonText().open().name("on").openList();
    for (FaultSwitch each : desk.faults().switches()) {
      json.open().field("name", each.fault().name()).field("times", each.reach().times());
      json.field("struck", each.struck());
      json.field("path", each.reach().target().orElse(""));
      json.field("account", each.reach().account().map(String::valueOf).orElse("")).close();
    }
    json.closeList().name("struck").open();
    desk.faults().counts().forEach((name, count) -> json.field(name, count));
    return Answer.ok(json.close().close());
  }
}
