package io.patriot.simulator.binance.server;

import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.patriot.simulator.binance.rest.Request;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads HTTP requests the way the exchange does. */
final class RequestReader {
  private RequestReader() {}

  /**
   * @throws IllegalArgumentException when something is escaped wrongly
   */
  static Request read(
      FullHttpRequest http, QueryStringDecoder uri, String clientAddress, long nowMs) {
    return Reception.read(http.method().name(), uri, key(http), body(http), clientAddress, nowMs);
  }

  static Reception.Way way(
      FullHttpRequest http, boolean upgrade, String clientAddress, long nowMs) {
    return Reception.way(
        http.method().name(), http.uri(), upgrade, key(http), body(http), clientAddress, nowMs);
  }

  private static Optional<String> key(FullHttpRequest http) {
    return Optional.ofNullable(http.headers().get(Reception.KEY_HEADER));
  }

  private static String body(FullHttpRequest http) {
    return http.content().toString(StandardCharsets.UTF_8);
  }
}
