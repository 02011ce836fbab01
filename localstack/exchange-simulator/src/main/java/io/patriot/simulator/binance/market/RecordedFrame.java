package io.patriot.simulator.binance.market;

import java.util.List;

/** A line of a recording, with the ids and times of the day it was recorded. */
sealed interface RecordedFrame {
  record Depth(
      long eventTimeMs,
      long transactionTimeMs,
      long lastUpdateId,
      List<Level> bids,
      List<Level> asks)
      implements RecordedFrame {}

  record Quote(long eventTimeMs, long transactionTimeMs, long updateId, Level bid, Level ask)
      implements RecordedFrame {}

  record Print(
      long eventTimeMs,
      long tradeTimeMs,
      long tradeId,
      long priceCents,
      long quantityMilli,
      boolean buyerIsMaker)
      implements RecordedFrame {}

  /** The answer of a depth request that the recorder made while listening. */
  record Snapshot(long lastUpdateId, List<Level> bids, List<Level> asks) implements RecordedFrame {}
}
