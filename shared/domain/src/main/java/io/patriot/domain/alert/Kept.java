package io.patriot.domain.alert;

import java.time.Instant;

/**
 * An alert in the book of prices.
 *
 * @param since what happened before does not count; later than it was armed when the market had to
 *     come back first
 */
record Kept(PriceAlert alert, Condition.AtPrice at, Instant since) {}
