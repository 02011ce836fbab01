/**
 * A Binance USD-M futures exchange on loopback: real recorded frames, replayed as if they happened
 * now.
 */
@NullMarked
package io.patriot.simulator.binance;

import org.jspecify.annotations.NullMarked;
