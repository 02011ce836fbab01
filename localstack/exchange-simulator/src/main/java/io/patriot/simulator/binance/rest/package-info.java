/** The public REST answers, one endpoint per file. */
@NullMarked
package io.patriot.simulator.binance.rest;

import org.jspecify.annotations.NullMarked;
