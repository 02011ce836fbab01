/** An account: its money, positions and settings, and the margin they need. */
@NullMarked
package io.patriot.simulator.binance.account;

import org.jspecify.annotations.NullMarked;
