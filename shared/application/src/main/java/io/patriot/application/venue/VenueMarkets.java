package io.patriot.application.venue;

import io.patriot.domain.market.Symbol;
import java.util.Set;

/** What a venue answers when asked where an account's money was moved. */
public sealed interface VenueMarkets {

  /** In these markets at least. */
  record Moved(Set<Symbol> markets) implements VenueMarkets {
    public Moved {
      markets = Set.copyOf(markets);
    }
  }

  /** It cannot be asked now. */
  record Unavailable(String cause) implements VenueMarkets {}
}
