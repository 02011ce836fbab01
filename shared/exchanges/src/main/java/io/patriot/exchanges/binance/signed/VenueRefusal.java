package io.patriot.exchanges.binance.signed;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.exchanges.binance.wire.Json;
import io.patriot.exchanges.binance.wire.Unexpected;
import java.util.Optional;

/** The code and words with which the venue says no. */
record VenueRefusal(int code, String message) {
  private static final int MESSAGE_CHARS_MAX = 200;

  /** What an answer's body says, unless it says something else or nothing readable. */
  static Optional<VenueRefusal> in(String body) {
    try {
      JsonNode json = Json.parsed(body);
      if (!json.path("code").isInt() || !json.path("msg").isTextual()) {
        return Optional.empty();
      }
      return Optional.of(
          new VenueRefusal(json.path("code").intValue(), cut(json.path("msg").textValue())));
    } catch (Unexpected _) {
      return Optional.empty(); // an error page of something between us and the venue
    }
  }

  /** At most so much of a foreign text is kept. */
  static String cut(String text) {
    return text.length() <= MESSAGE_CHARS_MAX ? text : text.substring(0, MESSAGE_CHARS_MAX);
  }
}
