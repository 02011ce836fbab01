package io.patriot.simulator.binance.rest;

import io.patriot.simulator.binance.json.JsonText;
import java.time.InstantSource;

/** What time it is here. */
final class ServerTime implements Endpoint {
  private final InstantSource clock;

  ServerTime(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public String path() {
    return "/fapi/v1/time";
  }

  @Override
  public int weight(Request request) {
    return 1;
  }

  @Override
  public Answer answer(Request request) {
    return Answer.ok(new JsonText().open().field("serverTime", clock.millis()).close());
  }
}
