package io.patriot.exchanges.binance;

import io.patriot.domain.market.Instrument;

/**
 * Levels of an order book on the instrument's grid: a whole book, or those that changed. One object
 * is filled again and again, so read what you need during the call.
 */
public final class BookTicks {
  private final Instrument instrument;
  private final Levels bids = new Levels();
  private final Levels asks = new Levels();
  private long updateId;
  private long eventTimeMs;

  BookTicks(Instrument instrument) {
    this.instrument = instrument;
  }

  /** Takes levels over to the grid; false when one of them does not lie on it. */
  boolean fill(Grid grid, long id, long timeMs, Levels newBids, Levels newAsks) {
    updateId = id;
    eventTimeMs = timeMs;
    return fill(grid, bids, newBids) && fill(grid, asks, newAsks);
  }

  private static boolean fill(Grid grid, Levels side, Levels from) {
    side.clear();
    for (int i = 0; i < from.count(); i++) {
      long ticks = grid.ticks(from.price(i));
      long lots = grid.lots(from.quantity(i));
      if (ticks == Grid.OFF || lots == Grid.OFF || !side.add(ticks, lots)) {
        return false;
      }
    }
    return true;
  }

  public Instrument instrument() {
    return instrument;
  }

  /** The venue's id of the last update in here. */
  public long updateId() {
    return updateId;
  }

  /** When the venue said it, by its clock; 0 when it did not say. */
  public long eventTimeMs() {
    return eventTimeMs;
  }

  public int bidCount() {
    return bids.count();
  }

  public long bidTicks(int index) {
    return bids.price(index);
  }

  public long bidLots(int index) {
    return bids.quantity(index);
  }

  public int askCount() {
    return asks.count();
  }

  public long askTicks(int index) {
    return asks.price(index);
  }

  public long askLots(int index) {
    return asks.quantity(index);
  }
}
