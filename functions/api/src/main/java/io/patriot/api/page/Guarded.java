package io.patriot.api.page;

import io.micronaut.http.MutableHttpResponse;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Tells the browser what a page may do: load our own files, and ask us. */
public final class Guarded {
  /** Only our own files and answers; shown alone or inside Telegram's own page. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors https://web.telegram.org";

  private Guarded() {}

  /** By name in lower case, for answers that no framework makes. */
  public static final Map<String, String> HEADERS =
      Collections.unmodifiableMap(
          new TreeMap<>(
              Map.of(
                  "content-security-policy", POLICY,
                  "x-content-type-options", "nosniff",
                  "referrer-policy", "no-referrer",
                  "strict-transport-security", "max-age=31536000",
                  "cache-control", "no-store")));

  public static <T> MutableHttpResponse<T> of(MutableHttpResponse<T> response) {
    HEADERS.forEach(response::header);
    return response;
  }
}
