package io.patriot.application.setting;

import io.patriot.application.trace.Cause;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import java.time.InstantSource;

/**
 * Changes how an account is set for a market. The venue is looked at before, and again when it does
 * not say what came of the change; what came of it is remembered once for each request. Interrupted
 * anywhere, it is done by asking again.
 */
public final class ChangeSetting {
  private static final String UNAVAILABLE = "UNAVAILABLE";

  private final VenueSettings venue;
  private final LookAtSettings look;
  private final AccountOutcomes outcomes;
  private final InstantSource clock;

  public ChangeSetting(
      VenueSettings venue, LookAtSettings look, AccountOutcomes outcomes, InstantSource clock) {
    this.venue = venue;
    this.look = look;
    this.outcomes = outcomes;
    this.clock = clock;
  }

  public AccountOutcome handle(
      AccountId account, Symbol symbol, Setting wanted, String requestId, Cause cause) {
    AccountOutcome outcome =
        switch (look.handle(account, symbol)) {
          case SettingsView.Seen(var now, _, _) ->
              wanted.isSo(now) ? changed(symbol, wanted, now) : tried(account, symbol, wanted, now);
          case SettingsView.Refused(var why, var code, var message) ->
              new AccountOutcome.SettingRefused(symbol, wanted, null, why, code, message);
          case SettingsView.Unavailable(var why) ->
              new AccountOutcome.SettingRefused(
                  symbol, wanted, null, SettingRefusal.UNAVAILABLE, UNAVAILABLE, why);
        };
    outcomes.record(new OutcomeStep(account, requestId, outcome, cause, clock.instant()));
    return outcome;
  }

  private AccountOutcome tried(
      AccountId account, Symbol symbol, Setting wanted, MarketSettings before) {
    return switch (venue.set(account, symbol, wanted)) {
      case SettingResult.Done() -> {
        look.handle(account, symbol);
        yield changed(symbol, wanted, before);
      }
      case SettingResult.Refused(var why, var code, var message) ->
          new AccountOutcome.SettingRefused(symbol, wanted, before, why, code, message);
      case SettingResult.Unknown(var why) ->
          look.handle(account, symbol) instanceof SettingsView.Seen(var now, _, _)
              ? wanted.isSo(now)
                  ? changed(symbol, wanted, before)
                  : new AccountOutcome.SettingUnconfirmed(symbol, wanted, now, why)
              : new AccountOutcome.SettingUnconfirmed(symbol, wanted, null, why);
    };
  }

  private static AccountOutcome changed(Symbol symbol, Setting wanted, MarketSettings before) {
    return switch (wanted) {
      case Setting.Leverage(int times) ->
          new AccountOutcome.LeverageChanged(symbol, before.leverage(), times);
      case Setting.Margin(var type) ->
          new AccountOutcome.MarginTypeChanged(symbol, before.marginType(), type);
    };
  }
}
