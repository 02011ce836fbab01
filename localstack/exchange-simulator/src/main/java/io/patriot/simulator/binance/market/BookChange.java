package io.patriot.simulator.binance.market;

import java.util.List;

/**
 * A step of the book: absolute quantities, valid from {@code lastUpdateId} on.
 *
 * <p>{@code previousUpdateId} is the {@code lastUpdateId} of the step before, always; a reader who
 * finds otherwise has missed something.
 */
public record BookChange(
    Instrument instrument,
    long eventTimeMs,
    long transactionTimeMs,
    long firstUpdateId,
    long lastUpdateId,
    long previousUpdateId,
    List<Level> bids,
    List<Level> asks) {}
