package io.patriot.exchanges.binance;

import io.patriot.domain.market.Instrument;

/**
 * The best bid and ask on the instrument's grid; never crossed, never at zero.
 *
 * @param eventTimeMs when the venue said it, by its clock
 */
public record QuoteTicks(
    Instrument instrument,
    long bidTicks,
    long bidLots,
    long askTicks,
    long askLots,
    long eventTimeMs) {}
