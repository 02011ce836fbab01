package io.patriot.simulator.binance.rest;

/** One method and path of the REST API: what it costs and what it answers. */
public interface Endpoint {
  String path();

  default String method() {
    return "GET";
  }

  /** Taken from the caller's budget of the minute. */
  int weight(Request request);

  Answer answer(Request request);
}
