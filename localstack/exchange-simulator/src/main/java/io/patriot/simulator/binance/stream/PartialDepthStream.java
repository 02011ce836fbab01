package io.patriot.simulator.binance.stream;

import io.patriot.simulator.binance.market.BookChange;
import io.patriot.simulator.binance.market.BookSnapshot;
import io.patriot.simulator.binance.market.InstrumentMarket;
import io.patriot.simulator.binance.market.MarketListener;

/** The best few levels of a book, whole each time, whenever a period brought a change. */
final class PartialDepthStream implements MarketListener {
  private final InstrumentMarket market;
  private final Topic topic;
  private final int levels;
  private final long periodMs;
  private long toldUpdateId;
  private long period;

  PartialDepthStream(InstrumentMarket market, Topic topic, int levels, long periodMs) {
    this.market = market;
    this.topic = topic;
    this.levels = levels;
    this.periodMs = periodMs;
  }

  @Override
  public void bookChanged(BookChange change) {
    if (periodMs == 0) {
      tell(change.eventTimeMs());
    }
  }

  @Override
  public void timePassed(long nowMs) {
    if (periodMs > 0 && nowMs / periodMs != period) {
      period = nowMs / periodMs;
      tell(nowMs);
    }
  }

  @Override
  public long nextDueMs(long nowMs) {
    boolean waits = periodMs > 0 && topic.isWanted() && market.lastUpdateId() != toldUpdateId;
    return waits ? (period + 1) * periodMs : Long.MAX_VALUE;
  }

  private void tell(long nowMs) {
    long updateId = market.lastUpdateId();
    if (!topic.isWanted() || updateId == toldUpdateId) {
      return;
    }
    long previous = toldUpdateId == 0 ? updateId : toldUpdateId;
    toldUpdateId = updateId;
    BookSnapshot book = market.snapshot(levels);
    topic.publish(
        () ->
            DepthStream.write(
                new BookChange(
                    market.instrument(),
                    nowMs,
                    book.transactionTimeMs(),
                    previous,
                    updateId,
                    previous,
                    book.bids(),
                    book.asks())));
  }
}
