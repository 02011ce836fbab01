/** Binance as a venue of the platform: its orders and accounts in the platform's words. */
@NullMarked
package io.patriot.exchanges.binance.venue;

import org.jspecify.annotations.NullMarked;
