package io.patriot.simulator.binance.server;

import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.patriot.simulator.binance.rest.Envelope;
import io.patriot.simulator.binance.rest.Request;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads HTTP requests the way the exchange does. */
final class RequestReader {
  private static final String KEY_HEADER = "X-MBX-APIKEY";

  private RequestReader() {}

  /**
   * Query and form body together; a name in both means the one in the query.
   *
   * @throws IllegalArgumentException when something is escaped wrongly
   */
  static Request read(
      FullHttpRequest http, QueryStringDecoder uri, String clientAddress, long nowMs) {
    String method = http.method().name();
    boolean hasBody = !method.equals("GET") && !method.equals("HEAD");
    String body = hasBody ? http.content().toString(StandardCharsets.UTF_8) : "";
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    if (!body.isEmpty()) {
      parameters.putAll(new QueryStringDecoder(body, false).parameters());
    }
    parameters.putAll(uri.parameters());
    Optional<String> key =
        Optional.ofNullable(http.headers().get(KEY_HEADER)).filter(text -> !text.isEmpty());
    var envelope = new Envelope(nowMs, key, uri.rawQuery(), body);
    return new Request(method, uri.path(), clientAddress, parameters, envelope);
  }
}
