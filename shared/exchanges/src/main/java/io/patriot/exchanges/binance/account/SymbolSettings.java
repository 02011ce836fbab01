package io.patriot.exchanges.binance.account;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.domain.market.Symbol;
import io.patriot.exchanges.binance.wire.Json;
import io.patriot.exchanges.binance.wire.Unexpected;
import java.math.BigDecimal;

/** How an account is set for one market. */
public record SymbolSettings(
    Symbol symbol, MarginType marginType, int leverage, BigDecimal notionalMax) {

  static SymbolSettings of(JsonNode json) {
    return new SymbolSettings(
        new Symbol(Json.text(json, "symbol")),
        marginType(Json.text(json, "marginType")),
        Math.toIntExact(Json.wholeNumber(json, "leverage")),
        Json.decimal(json, "maxNotionalValue"));
  }

  private static MarginType marginType(String word) {
    return switch (word) {
      case "ISOLATED" -> MarginType.ISOLATED;
      case "CROSSED", "CROSS" -> MarginType.CROSSED;
      default -> throw new Unexpected("no known marginType");
    };
  }
}
