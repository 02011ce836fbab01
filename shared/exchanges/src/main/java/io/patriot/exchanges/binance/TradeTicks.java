package io.patriot.exchanges.binance;

import io.patriot.domain.market.Instrument;

/**
 * One trade on the instrument's grid.
 *
 * @param buyerIsMaker true when a seller took what a buyer had offered
 * @param tradeTimeMs when it happened, by the venue's clock
 */
public record TradeTicks(
    Instrument instrument,
    long tradeId,
    long priceTicks,
    long lots,
    boolean buyerIsMaker,
    long tradeTimeMs) {}
