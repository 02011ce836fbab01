package io.patriot.simulator.binance.inmemory;

import java.util.Map;

/**
 * One HTTP request as it reaches the exchange.
 *
 * @param uri path and query, as sent
 * @param headers names in any case
 * @param body empty when there is none
 * @param clientAddress who counts as its sender
 */
public record Call(
    String method, String uri, Map<String, String> headers, String body, String clientAddress) {
  /** Where callers come from unless they say otherwise; keys bound to an address trust it. */
  public static final String LOOPBACK = "127.0.0.1";

  public Call(String method, String uri, Map<String, String> headers, String body) {
    this(method, uri, headers, body, LOOPBACK);
  }

  /** Leaves out query, headers and body, which may carry signatures and keys. */
  @Override
  public String toString() {
    int query = uri.indexOf('?');
    return method + " " + (query < 0 ? uri : uri.substring(0, query));
  }
}
