/**
 * The exchange under test, from outside over loopback and from inside with a clock turned by hand.
 */
@NullMarked
package io.patriot.simulator.binance;

import org.jspecify.annotations.NullMarked;
