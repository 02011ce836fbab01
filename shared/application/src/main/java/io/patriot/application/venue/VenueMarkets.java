package io.patriot.application.venue;

import io.patriot.domain.market.Symbol;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** What a venue answers when asked where an account's money was moved. */
public sealed interface VenueMarkets {

  /** In these markets at least. */
  record Moved(Set<Symbol> markets) implements VenueMarkets {
    public Moved {
      markets = Collections.unmodifiableSet(new TreeSet<>(markets));
    }
  }

  /** It cannot be asked now. */
  record Unavailable(String cause) implements VenueMarkets {}
}
