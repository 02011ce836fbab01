/** What may be asked and done about orders, one endpoint per file. */
@NullMarked
package io.patriot.simulator.binance.order.rest;

import org.jspecify.annotations.NullMarked;
