package io.patriot.exchanges.http;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * One question to a venue, with the time it may take from the first byte to the last.
 *
 * @param body empty for a call without one
 */
public record HttpCall(
    Method method, URI uri, Map<String, String> headers, String body, Duration timeout) {

  /** What the call does to what it names. */
  public enum Method {
    GET,
    POST,
    PUT,
    DELETE
  }

  public HttpCall {
    headers = Map.copyOf(headers);
    if (timeout.isZero() || timeout.isNegative()) {
      throw new IllegalArgumentException("A call without time cannot be answered: " + timeout);
    }
  }

  public static HttpCall get(URI uri, Duration timeout) {
    return new HttpCall(Method.GET, uri, Map.of(), "", timeout);
  }

  /** Leaves out query, headers and body, which may carry signatures and keys. */
  @Override
  public String toString() {
    return method + " " + uri.getPath();
  }
}
