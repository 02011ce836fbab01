package io.patriot.events.account;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.TradingState;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The switch above all orders of an account was turned.
 *
 * @param before where it stood until then
 * @param heldUntil when its owner stopped it, the moment before which they cannot trade again
 */
@Serdeable
public record AccountTradingStateChangedV1(
    String state, String reason, @Nullable String before, @Nullable String heldUntil) {

  static AccountTradingStateChangedV1 of(
      AccountEvent.TradingStateChanged event, @Nullable TradingState before) {
    return new AccountTradingStateChangedV1(
        event.state().name(),
        event.reason(),
        before == null ? null : before.name(),
        event.heldUntil().map(Instant::toString).orElse(null));
  }

  public AccountEvent.TradingStateChanged toDomain() {
    return new AccountEvent.TradingStateChanged(
        TradingState.valueOf(state), reason, Optional.ofNullable(heldUntil).map(Instant::parse));
  }
}
