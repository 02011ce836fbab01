/** What the operator may do: open accounts, move money, make bad days. */
@NullMarked
package io.patriot.simulator.binance.admin;

import org.jspecify.annotations.NullMarked;
