/** Who may do what: keys, signatures, timestamps, and how many orders an account may send. */
@NullMarked
package io.patriot.simulator.binance.access;

import org.jspecify.annotations.NullMarked;
