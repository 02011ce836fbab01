/** Binance's JSON, read strictly: what is not as documented is an openly told surprise. */
@NullMarked
package io.patriot.exchanges.binance.wire;

import org.jspecify.annotations.NullMarked;
