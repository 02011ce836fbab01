/**
 * Binance's private line: the fixed hosts, signatures, the venue's clock, shares of its limits, and
 * what each kind of answer means for an order.
 */
@NullMarked
package io.patriot.exchanges.binance.signed;

import org.jspecify.annotations.NullMarked;
