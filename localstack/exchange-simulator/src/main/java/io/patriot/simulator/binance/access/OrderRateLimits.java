package io.patriot.simulator.binance.access;

import io.patriot.simulator.binance.json.JsonText;
import io.patriot.simulator.binance.rest.Answer;

/** How many orders the caller may send. */
public final class OrderRateLimits implements PrivateEndpoint {
  @Override
  public String path() {
    return "/fapi/v1/rateLimit/order";
  }

  @Override
  public Answer answer(Call call) {
    var json = new JsonText().openList();
    write(json, "SECOND", 10, OrderBudget.PER_10_SECONDS_MAX);
    write(json, "MINUTE", 1, OrderBudget.PER_MINUTE_MAX);
    return Answer.ok(json.closeList());
  }

  private static void write(JsonText json, String interval, int count, int limit) {
    json.open().field("rateLimitType", "ORDERS").field("interval", interval);
    json.field("intervalNum", count).field("limit", limit).close();
  }
}
