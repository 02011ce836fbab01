package io.patriot.application.setting;

import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import java.time.Duration;
import java.time.Instant;

/**
 * How an account was set for a market when its venue was last asked, or why the venue did not say.
 */
public record SeenSettings(AccountId account, Symbol symbol, SettingsView view, Instant seenAt) {

  public Duration age(Instant now) {
    return Duration.between(seenAt, now);
  }
}
