package io.patriot.events.account;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.domain.account.AccountEvent;
import io.patriot.events.order.PositionV1;

/** What we believed to be held was not what the venue says. */
@Serdeable
public record AccountPositionCorrectedV1(PositionV1 position, String reason) {

  public static AccountPositionCorrectedV1 of(AccountEvent.PositionCorrected event) {
    return new AccountPositionCorrectedV1(PositionV1.of(event.position()), event.reason());
  }

  public AccountEvent.PositionCorrected toDomain() {
    return new AccountEvent.PositionCorrected(position.toDomain(), reason);
  }
}
