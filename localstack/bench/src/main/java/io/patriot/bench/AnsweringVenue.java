package io.patriot.bench;

import io.patriot.exchanges.http.HttpCall;
import io.patriot.exchanges.http.HttpOutcome;
import io.patriot.exchanges.http.HttpPort;
import java.time.InstantSource;
import java.util.Map;

/**
 * A venue at no distance: it notes when a request is ready for the wire and answers at once. One
 * order at a time.
 */
final class AnsweringVenue implements HttpPort {
  private static final String RULES =
      """
      {"symbols":[{"symbol":"BTCUSDT","filters":[
      {"filterType":"PRICE_FILTER","minPrice":"556.80","maxPrice":"4529764","tickSize":"0.10"},
      {"filterType":"LOT_SIZE","minQty":"0.001","maxQty":"1000","stepSize":"0.001"},
      {"filterType":"MIN_NOTIONAL","notional":"100"},
      {"filterType":"PERCENT_PRICE","multiplierUp":"1.0500","multiplierDown":"0.9500"}]}]}""";
  private static final String NAMED = "newClientOrderId=";
  private static final String ACCEPTED =
      """
      ","symbol":"BTCUSDT","side":"BUY","positionSide":"BOTH",\
      "type":"LIMIT","timeInForce":"GTC","status":"NEW","origQty":"0.010","executedQty":"0",\
      "cumQuote":"0","price":"60000.0","avgPrice":"0.0","reduceOnly":false,\
      "updateTime":1767614400000}""";

  private final InstantSource clock;
  private long orders;
  private long bytes;
  private long readyNanos;

  AnsweringVenue(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public HttpOutcome send(HttpCall call) {
    return switch (call.uri().getPath()) {
      case "/fapi/v1/time" -> answer("{\"serverTime\":" + clock.millis() + "}");
      case "/fapi/v1/exchangeInfo" -> answer(RULES);
      case "/fapi/v1/premiumIndex" -> answer("{\"markPrice\":\"60000.0\"}");
      default -> ordered(call);
    };
  }

  private HttpOutcome ordered(HttpCall call) {
    readyNanos = System.nanoTime();
    orders++;
    bytes += call.body().length();
    return answer("{\"orderId\":1,\"clientOrderId\":\"" + name(call.body()) + ACCEPTED);
  }

  /** Signed orders so far. */
  long orders() {
    return orders;
  }

  /** What they weighed. */
  long bytes() {
    return bytes;
  }

  /** When the newest order was ready, in the process's nanoseconds. */
  long readyNanos() {
    return readyNanos;
  }

  private static String name(String body) {
    int start = body.indexOf(NAMED) + NAMED.length();
    int end = body.indexOf('&', start);
    return body.substring(start, end < 0 ? body.length() : end);
  }

  private static HttpOutcome answer(String body) {
    return new HttpOutcome.Answer(200, Map.of(), body);
  }
}
