/**
 * Orders: how they are read and checked, how they trade in the replayed market, and what that does
 * to their account.
 */
@NullMarked
package io.patriot.simulator.binance.order;

import org.jspecify.annotations.NullMarked;
