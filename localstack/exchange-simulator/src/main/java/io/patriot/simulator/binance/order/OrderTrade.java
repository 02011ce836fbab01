package io.patriot.simulator.binance.order;

import java.math.BigDecimal;

/** One trade of an order. */
public record OrderTrade(
    Order order,
    long id,
    BigDecimal price,
    BigDecimal quantity,
    BigDecimal fee,
    String feeCoin,
    BigDecimal earned,
    boolean maker,
    long timeMs) {}
