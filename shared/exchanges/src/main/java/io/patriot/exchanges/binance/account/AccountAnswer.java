package io.patriot.exchanges.binance.account;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.exchanges.binance.wire.Json;
import java.math.BigDecimal;
import java.util.List;

/** An account's money as a whole, in the venue's unit of account. */
public record AccountAnswer(
    BigDecimal wallet,
    BigDecimal unrealised,
    BigDecimal margin,
    BigDecimal available,
    BigDecimal initialMargin,
    BigDecimal maintenanceMargin,
    List<AssetBalance> assets) {

  public AccountAnswer {
    assets = List.copyOf(assets);
  }

  static AccountAnswer of(JsonNode json) {
    return new AccountAnswer(
        Json.decimal(json, "totalWalletBalance"),
        Json.decimal(json, "totalUnrealizedProfit"),
        Json.decimal(json, "totalMarginBalance"),
        Json.decimal(json, "availableBalance"),
        Json.decimal(json, "totalInitialMargin"),
        Json.decimal(json, "totalMaintMargin"),
        Json.list(json.path("assets"), asset -> AssetBalance.of(asset, "walletBalance")));
  }
}
