package io.patriot.exchanges.binance.account;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.PositionSide;
import io.patriot.exchanges.binance.wire.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * A position as the venue has it. Leverage and margin type are not part of it, see {@link
 * SymbolSettings}.
 *
 * @param amount above zero for long, below for short
 * @param liquidationPrice absent when nothing in the account could lead there
 */
public record PositionAnswer(
    Symbol symbol,
    PositionSide side,
    BigDecimal amount,
    Optional<BigDecimal> entryPrice,
    Optional<BigDecimal> markPrice,
    BigDecimal unrealised,
    Optional<BigDecimal> liquidationPrice,
    Instant updatedAt) {

  static PositionAnswer of(JsonNode json) {
    return new PositionAnswer(
        new Symbol(Json.text(json, "symbol")),
        Json.word(json, "positionSide", PositionSide.class, PositionSide.BOTH),
        Json.decimal(json, "positionAmt"),
        Json.positive(json, "entryPrice"),
        Json.positive(json, "markPrice"),
        Json.decimalOrZero(json, "unRealizedProfit"),
        Json.positive(json, "liquidationPrice"),
        Instant.ofEpochMilli(Json.wholeNumberOr(json, "updateTime", 0)));
  }
}
