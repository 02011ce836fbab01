package io.patriot.exchanges.binance.trade;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.PositionSide;
import io.patriot.domain.order.Side;
import io.patriot.exchanges.binance.wire.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A conditional order as the venue has it.
 *
 * @param actualOrderId the plain order that it became
 */
public record AlgoAnswer(
    long algoId,
    String clientId,
    Symbol symbol,
    Side side,
    PositionSide positionSide,
    String type,
    AlgoStatus status,
    BigDecimal quantity,
    boolean wholePosition,
    boolean reduceOnly,
    Optional<BigDecimal> trigger,
    Optional<BigDecimal> price,
    OptionalLong actualOrderId,
    Instant updatedAt) {

  static AlgoAnswer of(JsonNode json) {
    long actual = Json.wholeNumberOr(json, "actualOrderId", 0);
    return new AlgoAnswer(
        Json.wholeNumber(json, "algoId"),
        Json.text(json, "clientAlgoId"),
        new Symbol(Json.text(json, "symbol")),
        Side.valueOf(Json.text(json, "side")),
        Json.word(json, "positionSide", PositionSide.class, PositionSide.BOTH),
        Json.textOr(json, "orderType", ""),
        Json.word(json, "algoStatus", AlgoStatus.class, AlgoStatus.UNHEARD_OF),
        Json.decimalOrZero(json, "quantity"),
        Json.flagOr(json, "closePosition", false),
        Json.flagOr(json, "reduceOnly", false),
        Json.positive(json, "triggerPrice"),
        Json.positive(json, "price"),
        actual > 0 ? OptionalLong.of(actual) : OptionalLong.empty(),
        Instant.ofEpochMilli(Json.wholeNumberOr(json, "updateTime", 0)));
  }
}
