package io.patriot.simulator.binance.server;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.patriot.simulator.binance.rest.Envelope;
import io.patriot.simulator.binance.rest.Request;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at what comes in, by whatever line, and says where in the exchange it belongs. */
public final class Reception {
  /** What names a customer's key. */
  public static final String KEY_HEADER = "X-MBX-APIKEY";

  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;
  private static final int UPGRADE_REQUIRED = 426;

  private Reception() {}

  /** Where it goes. */
  public sealed interface Way {
    /** To the streams. */
    record ToStreams(StreamPath path) implements Way {}

    /** To the endpoints. */
    record ToEndpoints(Request request) implements Way {}

    /** Nowhere; the answer is this HTTP status and nothing else. */
    record Refused(int status) implements Way {}
  }

  /**
   * @param uri path and query as sent
   * @param upgrade whether the connection is to become a stream
   * @param apiKey the key's name, if there was one
   * @param nowMs by the exchange's clock
   */
  public static Way way(
      String method,
      String uri,
      boolean upgrade,
      Optional<String> apiKey,
      String body,
      String clientAddress,
      long nowMs) {
    try {
      var address = new QueryStringDecoder(uri);
      Optional<StreamPath> streamPath = StreamPath.parse(address.path(), address.parameters());
      if (upgrade) {
        return streamPath.<Way>map(Way.ToStreams::new).orElseGet(() -> new Way.Refused(NOT_FOUND));
      }
      return streamPath.isPresent()
          ? new Way.Refused(UPGRADE_REQUIRED)
          : new Way.ToEndpoints(read(method, address, apiKey, body, clientAddress, nowMs));
    } catch (IllegalArgumentException _) {
      return new Way.Refused(BAD_REQUEST); // something is escaped wrongly
    }
  }

  /** Query and form body together; a name in both means the one in the query. */
  static Request read(
      String method,
      QueryStringDecoder address,
      Optional<String> apiKey,
      String body,
      String clientAddress,
      long nowMs) {
    boolean hasBody = !method.equals("GET") && !method.equals("HEAD");
    String form = hasBody ? body : "";
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    if (!form.isEmpty()) {
      parameters.putAll(new QueryStringDecoder(form, false).parameters());
    }
    parameters.putAll(address.parameters());
    var envelope =
        new Envelope(nowMs, apiKey.filter(text -> !text.isEmpty()), address.rawQuery(), form);
    return new Request(method, address.path(), clientAddress, parameters, envelope);
  }
}
