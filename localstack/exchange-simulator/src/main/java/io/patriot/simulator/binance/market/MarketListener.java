package io.patriot.simulator.binance.market;

/**
 * Somebody who watches the exchange: a stream, or the matching engine.
 *
 * <p>All calls come on the market's one thread, in the order things happened, so a listener needs
 * no lock and must not wait for anything.
 */
public interface MarketListener {
  /**
   * Where the book stands when listening begins; the first change to follow continues from here.
   */
  default void bookOpened(BookSnapshot book) {}

  default void bookChanged(BookChange change) {}

  default void quoteChanged(BestQuote quote) {}

  default void traded(Trade trade) {}

  default void tradesAggregated(AggregateTrade trade) {}

  default void barClosed(Instrument instrument, BarInterval interval, Bar bar) {}

  /** Everything that happened up to this instant has been told. */
  default void timePassed(long nowMs) {}

  /**
   * When time alone next makes this listener do something, if nothing else happens before; {@link
   * Long#MAX_VALUE} for never.
   *
   * @param nowMs the time told last
   */
  default long nextDueMs(long nowMs) {
    return Long.MAX_VALUE;
  }
}
