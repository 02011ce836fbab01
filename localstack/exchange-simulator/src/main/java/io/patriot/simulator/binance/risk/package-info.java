/** What the venue does by itself: funding, warnings, liquidation. */
@NullMarked
package io.patriot.simulator.binance.risk;

import org.jspecify.annotations.NullMarked;
