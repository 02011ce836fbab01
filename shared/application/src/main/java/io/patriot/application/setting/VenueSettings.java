package io.patriot.application.setting;

import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;

/**
 * How accounts are set at their venues. Every call has a time limit and answers with an outcome;
 * none throws for what a network can do.
 */
public interface VenueSettings {
  SettingsView view(AccountId account, Symbol symbol);

  /** Sets one thing; setting what is so already is done. */
  SettingResult set(AccountId account, Symbol symbol, Setting wanted);
}
