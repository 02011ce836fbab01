package io.patriot.exchanges.binance;

/** The whole visible book of one symbol at one update id, prices and quantities in 0.00000001. */
record DepthSnapshot(long lastUpdateId, long eventTimeMs, Levels bids, Levels asks) {}
