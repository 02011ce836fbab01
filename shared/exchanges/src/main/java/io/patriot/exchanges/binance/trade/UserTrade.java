package io.patriot.exchanges.binance.trade;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.PositionSide;
import io.patriot.domain.order.Side;
import io.patriot.exchanges.binance.wire.Json;
import java.math.BigDecimal;
import java.time.Instant;

/** One trade of an account, as the venue's record has it. */
public record UserTrade(
    long tradeId,
    long orderId,
    Symbol symbol,
    Side side,
    PositionSide positionSide,
    BigDecimal price,
    BigDecimal quantity,
    BigDecimal realised,
    BigDecimal commission,
    String commissionAsset,
    boolean maker,
    Instant at) {

  static UserTrade of(JsonNode json) {
    return new UserTrade(
        Json.wholeNumber(json, "id"),
        Json.wholeNumber(json, "orderId"),
        new Symbol(Json.text(json, "symbol")),
        Side.valueOf(Json.text(json, "side")),
        Json.word(json, "positionSide", PositionSide.class, PositionSide.BOTH),
        Json.decimal(json, "price"),
        Json.decimal(json, "qty"),
        Json.decimalOrZero(json, "realizedPnl"),
        Json.decimalOrZero(json, "commission"),
        Json.textOr(json, "commissionAsset", ""),
        Json.flag(json, "maker"),
        Json.time(json, "time"));
  }
}
