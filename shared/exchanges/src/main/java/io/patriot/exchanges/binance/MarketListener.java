package io.patriot.exchanges.binance;

import io.patriot.domain.market.Candle;

/**
 * Who hears what the market does. One {@link MarketStream} makes all its calls one at a time, in
 * order for each symbol and kind, on the thread that read the message. The next message is read
 * when the call returns: do not block, and keep work for later in a slot or a bounded queue of your
 * own. A listener that throws costs the connection, which comes back with fresh state.
 */
public interface MarketListener {
  void onQuote(QuoteTicks quote);

  void onTrade(TradeTicks trade);

  /**
   * The whole visible book; forget the one before.
   *
   * @param book valid during the call only
   */
  void onBookReset(BookTicks book);

  /**
   * Levels that changed since the last call for this symbol; zero lots remove a level.
   *
   * @param change valid during the call only
   */
  void onBookChange(BookTicks change);

  /**
   * A one-minute bar as it stands, or as it ended. Ended bars come one after the other and once,
   * also over a lost connection.
   */
  void onCandle(Candle candle, boolean closed);

  void onTicker24h(DayTicker ticker);

  /** What the stream is worth just now; decide on nothing while a book is gapped. */
  void onState(StreamState state);
}
