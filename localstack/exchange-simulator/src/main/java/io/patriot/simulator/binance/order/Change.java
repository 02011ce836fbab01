package io.patriot.simulator.binance.order;

import java.math.BigDecimal;

/**
 * One time an order was changed.
 *
 * @param count which time it was for this order
 */
public record Change(
    long id,
    long timeMs,
    BigDecimal priceBefore,
    BigDecimal priceAfter,
    BigDecimal quantityBefore,
    BigDecimal quantityAfter,
    int count) {}
