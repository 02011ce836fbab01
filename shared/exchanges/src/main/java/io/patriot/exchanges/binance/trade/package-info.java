/** Orders at Binance USD-M futures: what may be asked for, by what rules, and what is answered. */
@NullMarked
package io.patriot.exchanges.binance.trade;

import org.jspecify.annotations.NullMarked;
