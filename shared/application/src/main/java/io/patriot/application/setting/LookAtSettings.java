package io.patriot.application.setting;

import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import java.time.InstantSource;

/** Asks a venue how an account is set for a market, and remembers the answer. */
public final class LookAtSettings {
  private final VenueSettings venue;
  private final KnownSettings known;
  private final InstantSource clock;

  public LookAtSettings(VenueSettings venue, KnownSettings known, InstantSource clock) {
    this.venue = venue;
    this.known = known;
    this.clock = clock;
  }

  public SettingsView handle(AccountId account, Symbol symbol) {
    SettingsView view = venue.view(account, symbol);
    known.put(new SeenSettings(account, symbol, view, clock.instant()));
    return view;
  }
}
