package io.patriot.simulator.binance.rest;

import io.patriot.simulator.binance.json.JsonText;

/** Is anybody there? */
final class Ping implements Endpoint {
  @Override
  public String path() {
    return "/fapi/v1/ping";
  }

  @Override
  public int weight(Request request) {
    return 1;
  }

  @Override
  public Answer answer(Request request) {
    return Answer.ok(new JsonText().open().close());
  }
}
