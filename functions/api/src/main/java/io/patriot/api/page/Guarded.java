package io.patriot.api.page;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpResponse;

/** Tells the browser what a page may do: load our own files, and ask us. */
public final class Guarded {
  /** Only our own files and answers; shown alone or inside Telegram's own page. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors https://web.telegram.org";

  private Guarded() {}

  public static <T> MutableHttpResponse<T> of(MutableHttpResponse<T> response) {
    return response
        .header("Content-Security-Policy", POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .header("Strict-Transport-Security", "max-age=31536000")
        .header(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
