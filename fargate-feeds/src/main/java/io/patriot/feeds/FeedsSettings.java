package io.patriot.feeds;

import io.patriot.domain.market.Symbol;
import java.net.URI;
import java.util.List;

/** Where the market is, and which of its instruments are watched. */
public record FeedsSettings(URI rest, URI streams, List<Symbol> symbols) {
  public FeedsSettings {
    symbols = List.copyOf(symbols);
  }
}
