package io.patriot.exchanges.binance;

import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.money.Rate;
import java.time.Instant;

/**
 * What a market did in the last 24 hours.
 *
 * @param change against the price 24 hours ago, 0.05 being five per cent up
 * @param at when the venue counted, by its clock
 */
public record DayTicker(
    Symbol symbol,
    Price last,
    Price open,
    Price high,
    Price low,
    Rate change,
    Quantity volume,
    Money quoteVolume,
    Instant at) {}
