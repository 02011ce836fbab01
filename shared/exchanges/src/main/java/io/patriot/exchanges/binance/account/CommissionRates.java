package io.patriot.exchanges.binance.account;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.domain.market.Symbol;
import io.patriot.exchanges.binance.wire.Json;
import java.math.BigDecimal;

/** What the venue takes of a trade's worth, as shares of one. */
public record CommissionRates(Symbol symbol, BigDecimal maker, BigDecimal taker) {
  static CommissionRates of(JsonNode json) {
    return new CommissionRates(
        new Symbol(Json.text(json, "symbol")),
        Json.decimal(json, "makerCommissionRate"),
        Json.decimal(json, "takerCommissionRate"));
  }
}
