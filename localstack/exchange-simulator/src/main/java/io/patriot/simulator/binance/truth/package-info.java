/** What really happened at the exchange, for whoever checks what others believe happened. */
@NullMarked
package io.patriot.simulator.binance.truth;

import org.jspecify.annotations.NullMarked;
