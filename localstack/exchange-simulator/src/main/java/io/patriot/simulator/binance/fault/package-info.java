/** Bad days: everything that can go wrong between a customer and the exchange, one fault a file. */
@NullMarked
package io.patriot.simulator.binance.fault;

import org.jspecify.annotations.NullMarked;
