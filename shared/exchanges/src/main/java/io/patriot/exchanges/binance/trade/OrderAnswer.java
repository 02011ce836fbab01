package io.patriot.exchanges.binance.trade;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.PositionSide;
import io.patriot.domain.order.Side;
import io.patriot.exchanges.binance.wire.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * A plain order as the venue has it.
 *
 * @param price its limit, if it has one
 * @param averagePrice of what traded, if anything did
 * @param type the venue's word
 * @param createdAt as far as the answer tells, else the last change
 */
public record OrderAnswer(
    long orderId,
    String clientId,
    Symbol symbol,
    Side side,
    PositionSide positionSide,
    String type,
    String timeInForce,
    OrderStatus status,
    BigDecimal quantity,
    BigDecimal executed,
    BigDecimal executedCost,
    Optional<BigDecimal> price,
    Optional<BigDecimal> averagePrice,
    boolean reduceOnly,
    Instant createdAt,
    Instant updatedAt) {

  static OrderAnswer of(JsonNode json) {
    return new OrderAnswer(
        Json.wholeNumber(json, "orderId"),
        Json.text(json, "clientOrderId"),
        new Symbol(Json.text(json, "symbol")),
        Side.valueOf(Json.text(json, "side")),
        Json.word(json, "positionSide", PositionSide.class, PositionSide.BOTH),
        Json.textOr(json, "type", ""),
        Json.textOr(json, "timeInForce", ""),
        Json.word(json, "status", OrderStatus.class, OrderStatus.UNHEARD_OF),
        Json.decimal(json, "origQty"),
        Json.decimal(json, "executedQty"),
        Json.decimalOrZero(json, "cumQuote"),
        Json.positive(json, "price"),
        Json.positive(json, "avgPrice"),
        Json.flagOr(json, "reduceOnly", false),
        Instant.ofEpochMilli(
            Json.wholeNumberOr(json, "time", Json.wholeNumber(json, "updateTime"))),
        Json.time(json, "updateTime"));
  }
}
