package io.patriot.exchanges.binance.account;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.domain.money.Asset;
import io.patriot.exchanges.binance.wire.Json;
import java.math.BigDecimal;

/** What an account has of one coin. */
public record AssetBalance(Asset asset, BigDecimal wallet, BigDecimal available) {
  static AssetBalance of(JsonNode json, String walletField) {
    return new AssetBalance(
        new Asset(Json.text(json, "asset")),
        Json.decimal(json, walletField),
        Json.decimal(json, "availableBalance"));
  }
}
