/** Conditional orders: they wait outside the market until a price comes, and then become orders. */
@NullMarked
package io.patriot.simulator.binance.algo;

import org.jspecify.annotations.NullMarked;
