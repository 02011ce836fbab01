/** Writing the exchange's JSON: short objects made mostly of numbers. */
@NullMarked
package io.patriot.simulator.binance.json;

import org.jspecify.annotations.NullMarked;
