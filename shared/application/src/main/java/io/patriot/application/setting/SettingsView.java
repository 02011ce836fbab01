package io.patriot.application.setting;

import io.patriot.domain.money.Rate;

/** What a venue answers when asked how an account is set for a market. */
public sealed interface SettingsView {

  /**
   * How it is.
   *
   * @param leverageMax the most that the venue offers in this market, for small positions
   * @param maintenance the share of a small position that must be left of its margin
   */
  record Seen(MarketSettings now, int leverageMax, Rate maintenance) implements SettingsView {}

  /** It says no, with its own code and words. */
  record Refused(SettingRefusal why, String code, String message) implements SettingsView {}

  /** It cannot be asked now; that says nothing about the account. */
  record Unavailable(String cause) implements SettingsView {}
}
