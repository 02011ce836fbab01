/** The exchange's clock, and what it will do at a later time. */
@NullMarked
package io.patriot.simulator.binance.time;

import org.jspecify.annotations.NullMarked;
