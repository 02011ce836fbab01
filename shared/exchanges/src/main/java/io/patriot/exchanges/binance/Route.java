package io.patriot.exchanges.binance;

/** One of the venue's stream addresses; what is asked for on the wrong one stays silent. */
public enum Route {
  /** Quotes, books and trades. */
  PUBLIC("/public/stream"),
  /** Bars and day figures. */
  MARKET("/market/stream");

  private final String path;

  Route(String path) {
    this.path = path;
  }

  String path() {
    return path;
  }
}
