package io.patriot.events.account;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.domain.account.AccountEvent;

/** An account's owner chose in which time zone its days begin. Each of their accounts tells it. */
@Serdeable
public record AccountDayZoneChangedV1(DayZoneV1 days) {

  public static AccountDayZoneChangedV1 of(AccountEvent.DayZoneChanged event) {
    return new AccountDayZoneChangedV1(DayZoneV1.of(event.days()));
  }

  public AccountEvent.DayZoneChanged toDomain() {
    return new AccountEvent.DayZoneChanged(days.toDomain());
  }
}
