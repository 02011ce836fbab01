package io.patriot.events.outcome;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.application.setting.AccountOutcome;
import io.patriot.application.setting.AccountOutcome.WhatNow;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Price;
import io.patriot.domain.position.Leg;
import io.patriot.domain.protection.GuardPart;
import io.patriot.events.order.PositionSideV1;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A position could not be guarded as its plan has it.
 *
 * @param part STOP, TARGET or EXIT
 * @param trigger the price at which it was to wait
 * @param whatNow CLOSING, YOU_DECIDE or WITHOUT
 */
@Serdeable
public record AccountGuardFailedV1(
    String symbol,
    @Nullable String positionSide,
    String part,
    @Nullable String trigger,
    String whatNow,
    @Nullable String detail) {

  static AccountGuardFailedV1 of(AccountOutcome.GuardFailed failed) {
    return new AccountGuardFailedV1(
        failed.leg().symbol().value(),
        PositionSideV1.of(failed.leg().positionSide()),
        failed.part().name(),
        failed.trigger().map(Price::toString).orElse(null),
        failed.whatNow().name(),
        failed.why());
  }

  AccountOutcome.GuardFailed toApplication() {
    return new AccountOutcome.GuardFailed(
        new Leg(new Symbol(symbol), PositionSideV1.toDomain(positionSide)),
        GuardPart.valueOf(part),
        Optional.ofNullable(trigger).map(Price::of),
        WhatNow.valueOf(whatNow),
        detail == null ? "" : detail);
  }
}
