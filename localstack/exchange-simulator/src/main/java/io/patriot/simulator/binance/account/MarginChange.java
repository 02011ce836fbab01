package io.patriot.simulator.binance.account;

import io.patriot.simulator.binance.market.Instrument;
import java.math.BigDecimal;

/** Money its owner moved to an isolated position, or, below zero, back from it. */
public record MarginChange(
    Instrument instrument, PositionSide side, BigDecimal amount, long timeMs) {}
