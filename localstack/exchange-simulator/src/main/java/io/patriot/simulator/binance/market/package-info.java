/**
 * What happens on the exchange: books, trades, bars and prices, one instrument at a time, on one
 * thread.
 */
@NullMarked
package io.patriot.simulator.binance.market;

import org.jspecify.annotations.NullMarked;
