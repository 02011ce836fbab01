package io.patriot.events.account;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import org.jspecify.annotations.Nullable;

/**
 * An account's owner chose other limits.
 *
 * @param before what held until then, and what was to come
 */
@Serdeable
public record AccountLimitsChangedV1(LimitScheduleV1 limits, @Nullable LimitScheduleV1 before) {

  public static AccountLimitsChangedV1 of(AccountEvent.LimitsChanged event) {
    return new AccountLimitsChangedV1(LimitScheduleV1.of(event.schedule()), null);
  }

  static AccountLimitsChangedV1 of(AccountEvent.LimitsChanged event, AccountBook before) {
    return new AccountLimitsChangedV1(
        LimitScheduleV1.of(event.schedule()), LimitScheduleV1.of(before.budget().schedule()));
  }

  public AccountEvent.LimitsChanged toDomain() {
    return new AccountEvent.LimitsChanged(limits.toDomain());
  }
}
