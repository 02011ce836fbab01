package io.patriot.events.account;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.Side;
import io.patriot.events.order.FillV1;

/** A trade on the account that no order of ours made. */
@Serdeable
public record AccountExternalFillV1(String symbol, String side, FillV1 fill, String origin) {

  public static AccountExternalFillV1 of(AccountEvent.ExternalFill event) {
    return new AccountExternalFillV1(
        event.symbol().value(), event.side().name(), FillV1.of(event.fill()), event.origin());
  }

  public AccountEvent.ExternalFill toDomain() {
    return new AccountEvent.ExternalFill(
        new Symbol(symbol), Side.valueOf(side), fill.toDomain(), origin);
  }
}
