package io.patriot.simulator.binance.market;

import java.util.List;

/** The book at one instant, best prices first. */
public record BookSnapshot(
    Instrument instrument,
    long lastUpdateId,
    long eventTimeMs,
    long transactionTimeMs,
    List<Level> bids,
    List<Level> asks) {}
