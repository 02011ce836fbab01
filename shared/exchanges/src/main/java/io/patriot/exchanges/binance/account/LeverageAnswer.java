package io.patriot.exchanges.binance.account;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.domain.market.Symbol;
import io.patriot.exchanges.binance.wire.Json;
import java.math.BigDecimal;

/** The leverage that is set now, and the largest position it allows. */
public record LeverageAnswer(Symbol symbol, int leverage, BigDecimal notionalMax) {
  static LeverageAnswer of(JsonNode json) {
    return new LeverageAnswer(
        new Symbol(Json.text(json, "symbol")),
        Math.toIntExact(Json.wholeNumber(json, "leverage")),
        Json.decimal(json, "maxNotionalValue"));
  }
}
