package io.patriot.exchanges.binance.account;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.domain.market.Symbol;
import io.patriot.exchanges.binance.wire.Json;
import java.math.BigDecimal;
import java.util.List;

/** What a position of a size may be levered by and must be margined with. */
public record LeverageBracket(
    int number,
    int leverageMax,
    BigDecimal notionalFloor,
    BigDecimal notionalCap,
    BigDecimal maintenanceRatio,
    BigDecimal cumulative) {

  /** The brackets of one market, smallest positions first as the venue lists them. */
  public record OfSymbol(Symbol symbol, List<LeverageBracket> brackets) {
    public OfSymbol {
      brackets = List.copyOf(brackets);
    }

    static OfSymbol of(JsonNode json) {
      return new OfSymbol(
          new Symbol(Json.text(json, "symbol")),
          Json.list(json.path("brackets"), LeverageBracket::of));
    }
  }

  /** The venue writes these numbers as numbers, which are small and short. */
  private static LeverageBracket of(JsonNode json) {
    return new LeverageBracket(
        Math.toIntExact(Json.wholeNumber(json, "bracket")),
        Math.toIntExact(Json.wholeNumber(json, "initialLeverage")),
        Json.number(json, "notionalFloor"),
        Json.number(json, "notionalCap"),
        Json.number(json, "maintMarginRatio"),
        Json.number(json, "cum"));
  }
}
