package io.patriot.events.account;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.position.PositionMode;
import org.jspecify.annotations.Nullable;

/**
 * The venue holds the account's positions in another way than before: one a market, or a long and a
 * short one side by side.
 *
 * @param before how it was until then
 */
@Serdeable
public record AccountPositionModeChangedV1(String mode, @Nullable String before) {

  static AccountPositionModeChangedV1 of(
      AccountEvent.PositionModeChanged event, @Nullable PositionMode before) {
    return new AccountPositionModeChangedV1(
        event.mode().name(), before == null ? null : before.name());
  }

  public AccountEvent.PositionModeChanged toDomain() {
    return new AccountEvent.PositionModeChanged(PositionMode.valueOf(mode));
  }
}
