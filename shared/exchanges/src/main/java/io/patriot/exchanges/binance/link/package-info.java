/**
 * What linking an account needs to know of Binance: what a key may do, and whether all is quiet.
 */
@NullMarked
package io.patriot.exchanges.binance.link;

import org.jspecify.annotations.NullMarked;
