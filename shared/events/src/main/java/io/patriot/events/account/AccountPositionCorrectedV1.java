package io.patriot.events.account;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import io.patriot.events.order.PositionV1;
import org.jspecify.annotations.Nullable;

/**
 * What we believed to be held was not what the venue says.
 *
 * @param before what we believed
 */
@Serdeable
public record AccountPositionCorrectedV1(
    PositionV1 position, String reason, @Nullable PositionV1 before) {

  public static AccountPositionCorrectedV1 of(AccountEvent.PositionCorrected event) {
    return new AccountPositionCorrectedV1(PositionV1.of(event.position()), event.reason(), null);
  }

  static AccountPositionCorrectedV1 of(AccountEvent.PositionCorrected event, AccountBook before) {
    return new AccountPositionCorrectedV1(
        PositionV1.of(event.position()),
        event.reason(),
        PositionV1.of(before.position(event.position().leg())));
  }

  public AccountEvent.PositionCorrected toDomain() {
    return new AccountEvent.PositionCorrected(position.toDomain(), reason);
  }
}
