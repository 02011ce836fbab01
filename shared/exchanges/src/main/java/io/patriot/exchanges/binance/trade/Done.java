package io.patriot.exchanges.binance.trade;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.exchanges.binance.wire.Json;
import io.patriot.exchanges.binance.wire.Unexpected;

/** The venue says it did what it was asked, and nothing more. */
public record Done() {
  private static final long SUCCESS = 200;

  /** Its code is a number in some answers and a text in others. */
  public static Done of(JsonNode json) {
    if (Json.wholeNumberOr(json, "code", SUCCESS) != SUCCESS) {
      throw new Unexpected("another code than success");
    }
    return new Done();
  }
}
