package io.patriot.simulator.binance.access;

import io.patriot.simulator.binance.rest.Answer;
import io.patriot.simulator.binance.rest.Request;

/** One method and path that only an account's owner may use. */
public interface PrivateEndpoint {
  String path();

  default String method() {
    return "GET";
  }

  default int weight(Request request) {
    return 1;
  }

  default Security security() {
    return Security.USER_DATA;
  }

  default OrderCost orderCost() {
    return OrderCost.NONE;
  }

  Answer answer(Call call);
}
