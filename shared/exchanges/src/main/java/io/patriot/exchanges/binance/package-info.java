/**
 * Binance USD-M futures as we see it: its market data by REST and by stream, exact and in order, or
 * openly absent.
 */
@NullMarked
package io.patriot.exchanges.binance;

import org.jspecify.annotations.NullMarked;
