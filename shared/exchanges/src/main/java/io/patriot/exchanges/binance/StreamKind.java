package io.patriot.exchanges.binance;

import io.patriot.domain.market.Symbol;
import java.time.Duration;
import java.util.Locale;

/** The streams we take of each market, and how long all markets together may be silent on one. */
public enum StreamKind {
  BOOK_TICKER(Route.PUBLIC, "bookTicker", Duration.ofSeconds(30)),
  DEPTH(Route.PUBLIC, "depth@100ms", Duration.ofSeconds(30)),
  /** Undocumented but served on the public route. A quiet market may trade once in hours. */
  TRADE(Route.PUBLIC, "trade", Duration.ofDays(1)),
  KLINE(Route.MARKET, "kline_1m", Duration.ofSeconds(150)),
  TICKER(Route.MARKET, "ticker", Duration.ofSeconds(150));

  private final Route route;
  private final String suffix;
  private final Duration silenceMax;

  StreamKind(Route route, String suffix, Duration silenceMax) {
    this.route = route;
    this.suffix = suffix;
    this.silenceMax = silenceMax;
  }

  public Route route() {
    return route;
  }

  /** Longer than this is stale; twice as long and the connection is made anew. */
  public Duration silenceMax() {
    return silenceMax;
  }

  String streamOf(Symbol symbol) {
    return symbol.value().toLowerCase(Locale.ROOT) + "@" + suffix;
  }
}
