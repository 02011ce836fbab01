package io.patriot.application.setting;

import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import java.util.Map;
import java.util.TreeMap;

/** The settings of all venues as one: a question goes to the venue that the account lives at. */
public final class SettingsOfVenues implements VenueSettings {
  private static final String NOT_OFFERED = "NOT_OFFERED";
  private static final String NOTHING_TO_SET = "nothing can be set there";

  private final Map<String, VenueSettings> byName;

  /**
   * @param byName each venue with settings, under the name that its accounts' names begin with
   */
  public SettingsOfVenues(Map<String, VenueSettings> byName) {
    this.byName = new TreeMap<>(byName);
  }

  @Override
  public SettingsView view(AccountId account, Symbol symbol) {
    VenueSettings venue = byName.get(account.venue());
    return venue == null
        ? new SettingsView.Refused(SettingRefusal.NOT_OFFERED, NOT_OFFERED, NOTHING_TO_SET)
        : venue.view(account, symbol);
  }

  @Override
  public SettingResult set(AccountId account, Symbol symbol, Setting wanted) {
    VenueSettings venue = byName.get(account.venue());
    return venue == null
        ? new SettingResult.Refused(SettingRefusal.NOT_OFFERED, NOT_OFFERED, NOTHING_TO_SET)
        : venue.set(account, symbol, wanted);
  }
}
