package io.patriot.exchanges.binance.account;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Asset;
import io.patriot.exchanges.binance.wire.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * Money that came to or went from an account.
 *
 * @param kind the venue's word, such as FUNDING_FEE
 * @param id unique among one account's income of one kind
 */
public record Income(
    String kind, Optional<Symbol> symbol, BigDecimal amount, Asset asset, long id, Instant at) {

  static Income of(JsonNode json) {
    return new Income(
        Json.text(json, "incomeType"),
        Optional.of(Json.textOr(json, "symbol", ""))
            .filter(symbol -> !symbol.isEmpty())
            .map(Symbol::new),
        Json.decimal(json, "income"),
        new Asset(Json.text(json, "asset")),
        Json.wholeNumber(json, "tranId"),
        Json.time(json, "time"));
  }
}
