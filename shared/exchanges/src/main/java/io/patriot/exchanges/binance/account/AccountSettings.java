package io.patriot.exchanges.binance.account;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.exchanges.binance.wire.Json;

/**
 * How an account is set as a whole.
 *
 * @param hedgeMode long and short of one market stand side by side
 * @param multiAssets other coins count as margin too
 */
public record AccountSettings(boolean canTrade, boolean hedgeMode, boolean multiAssets) {
  static AccountSettings of(JsonNode json) {
    return new AccountSettings(
        Json.flag(json, "canTrade"),
        Json.flag(json, "dualSidePosition"),
        Json.flag(json, "multiAssetsMargin"));
  }
}
