package io.patriot.simulator.binance.rest;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a request carries besides its parameters: the key it names, and the very characters a
 * signature was made over.
 *
 * @param arrivedAtMs by the venue's clock
 */
public record Envelope(long arrivedAtMs, Optional<String> apiKey, String query, String body) {
  private static final Pattern SIGNATURE = Pattern.compile("(^|&)signature=[^&]*");

  /** Query and body as sent, one directly after the other, without the signature. */
  public String signedText() {
    return unsigned(query) + unsigned(body);
  }

  private static String unsigned(String part) {
    String rest = SIGNATURE.matcher(part).replaceAll("");
    return rest.startsWith("&") ? rest.substring(1) : rest;
  }
}
