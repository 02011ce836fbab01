package io.patriot.simulator.binance.inmemory;

import java.util.Map;

/**
 * What goes back for a request.
 *
 * @param headers the ones the exchange sets, in order of their names
 */
public record CallAnswer(int status, Map<String, String> headers, String body) {
  @Override
  public String toString() {
    return "CallAnswer[status=" + status + ", chars=" + body.length() + "]";
  }
}
