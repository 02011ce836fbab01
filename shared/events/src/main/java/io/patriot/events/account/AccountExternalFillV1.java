package io.patriot.events.account;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.Side;
import io.patriot.events.order.FillV1;
import io.patriot.events.order.MoneyV1;
import io.patriot.events.order.PositionSideV1;
import io.patriot.events.order.PositionV1;
import org.jspecify.annotations.Nullable;

/**
 * A trade on the account that no order of ours made.
 *
 * @param before the position until then
 * @param position the position that it made
 * @param gain what it realised, before fees
 * @param positionSide which of the market's positions it changed, where there can be two
 */
@Serdeable
public record AccountExternalFillV1(
    String symbol,
    String side,
    FillV1 fill,
    String origin,
    @Nullable PositionV1 before,
    @Nullable PositionV1 position,
    @Nullable MoneyV1 gain,
    @Nullable String positionSide) {

  public static AccountExternalFillV1 of(AccountEvent.ExternalFill event) {
    return new AccountExternalFillV1(
        event.symbol().value(),
        event.side().name(),
        FillV1.of(event.fill()),
        event.origin(),
        null,
        null,
        null,
        PositionSideV1.of(event.positionSide()));
  }

  static AccountExternalFillV1 of(AccountEvent.ExternalFill event, AccountBook before) {
    AccountBook after = before.after(event);
    return new AccountExternalFillV1(
        event.symbol().value(),
        event.side().name(),
        FillV1.of(event.fill()),
        event.origin(),
        PositionV1.of(before.position(event.leg())),
        PositionV1.of(after.position(event.leg())),
        MoneyV1.of(after.realised().minus(before.realised())),
        PositionSideV1.of(event.positionSide()));
  }

  public AccountEvent.ExternalFill toDomain() {
    return new AccountEvent.ExternalFill(
        new Symbol(symbol),
        Side.valueOf(side),
        PositionSideV1.toDomain(positionSide),
        fill.toDomain(),
        origin);
  }
}
