package io.patriot.simulator.binance.account;

import java.math.BigDecimal;

/**
 * How large a position may be at a leverage, and what it must be worth at least.
 *
 * @param maintenanceRate the share of the position's worth below which it is liquidated
 * @param deduction what makes the margin rise without a step from one bracket to the next
 */
public record LeverageBracket(
    int number,
    int leverageMax,
    long notionalFloor,
    long notionalCap,
    BigDecimal maintenanceRate,
    BigDecimal deduction) {
  BigDecimal maintenance(BigDecimal notional) {
    return notional.multiply(maintenanceRate).subtract(deduction);
  }
}
