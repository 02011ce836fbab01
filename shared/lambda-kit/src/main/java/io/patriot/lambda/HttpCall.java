package io.patriot.lambda;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A call from the internet.
 *
 * @param headers by lower-case name; a header sent twice arrives joined by a comma, as API Gateway
 *     does it
 * @param from the caller's address; empty when nobody says it
 */
public record HttpCall(
    String method, String path, Map<String, String> headers, String body, String from) {
  /** One from nobody knows where. */
  public HttpCall(String method, String path, Map<String, String> headers, String body) {
    this(method, path, headers, body, "");
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }
}
