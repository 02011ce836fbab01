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
  private static final String TIME = "/fapi/v1/time";
  private static final String ACCEPTED =
      """
      {"orderId":1,"clientOrderId":"%s","symbol":"BTCUSDT","side":"BUY","positionSide":"BOTH",\
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
    if (call.uri().getPath().equals(TIME)) {
      return answer("{\"serverTime\":" + clock.millis() + "}");
    }
    readyNanos = System.nanoTime();
    orders++;
    bytes += call.body().length();
    return answer(ACCEPTED);
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

  private static HttpOutcome answer(String body) {
    return new HttpOutcome.Answer(200, Map.of(), body);
  }
}
