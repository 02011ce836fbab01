package io.patriot.lambda;

import java.util.Map;
import java.util.TreeMap;

/**
 * What the caller gets: a status and, if there is something to say, a sentence or a page.
 *
 * @param headers by lower-case name
 */
public record HttpAnswer(int status, Map<String, String> headers, String body) {
  private static final Map<String, String> SENTENCE =
      Map.of("content-type", "text/plain; charset=utf-8");

  public HttpAnswer {
    headers = new TreeMap<>(headers);
  }

  public HttpAnswer(int status, String body) {
    this(status, SENTENCE, body);
  }

  public static HttpAnswer ok() {
    return new HttpAnswer(200, "");
  }
}
