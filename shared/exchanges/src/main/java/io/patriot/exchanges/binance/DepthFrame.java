package io.patriot.exchanges.binance;

import io.patriot.domain.market.Symbol;

/**
 * Changes of the visible book between two update ids; quantities are absolute and zero removes a
 * level. The scanner fills one and the same frame again and again: keep a {@link #copy()}.
 */
final class DepthFrame implements Frame {
  private Symbol symbol;
  private long eventTimeMs;
  private long firstUpdateId;
  private long lastUpdateId;
  private long previousUpdateId;
  private final Levels bids;
  private final Levels asks;

  DepthFrame(Symbol symbol, Levels bids, Levels asks) {
    this.symbol = symbol;
    this.bids = bids;
    this.asks = asks;
  }

  DepthFrame head(
      Symbol ofSymbol, long atEventTimeMs, long firstId, long lastId, long previousLastId) {
    symbol = ofSymbol;
    eventTimeMs = atEventTimeMs;
    firstUpdateId = firstId;
    lastUpdateId = lastId;
    previousUpdateId = previousLastId;
    return this;
  }

  DepthFrame copy() {
    return new DepthFrame(symbol, bids.copy(), asks.copy())
        .head(symbol, eventTimeMs, firstUpdateId, lastUpdateId, previousUpdateId);
  }

  Symbol symbol() {
    return symbol;
  }

  long eventTimeMs() {
    return eventTimeMs;
  }

  /** {@code U}: the first update in this frame. */
  long firstUpdateId() {
    return firstUpdateId;
  }

  /** {@code u}: the last update in this frame. */
  long lastUpdateId() {
    return lastUpdateId;
  }

  /** {@code pu}: the last update of the frame before. */
  long previousUpdateId() {
    return previousUpdateId;
  }

  Levels bids() {
    return bids;
  }

  Levels asks() {
    return asks;
  }
}
