package io.patriot.simulator.binance.account;

import java.math.BigDecimal;

/**
 * What one position is worth now and the margin it needs.
 *
 * @param notional below zero for a short
 * @param orderInitial what its open orders need beyond it
 * @param bidNotional what open orders want to buy
 * @param askNotional what open orders want to sell
 */
public record PositionMargin(
    Position position,
    boolean isolated,
    BigDecimal mark,
    BigDecimal notional,
    BigDecimal unrealized,
    BigDecimal positionInitial,
    BigDecimal orderInitial,
    BigDecimal maintenance,
    BigDecimal bidNotional,
    BigDecimal askNotional) {
  public BigDecimal initial() {
    return positionInitial.add(orderInitial);
  }

  /** Whether there is a position or an order. */
  public boolean isInUse() {
    return position.isOpen() || bidNotional.signum() != 0 || askNotional.signum() != 0;
  }

  /** Whether an isolated position has used up the money set aside for it. */
  public boolean isExhausted() {
    return isolated
        && position.isOpen()
        && position.isolatedWallet().add(unrealized).compareTo(maintenance) < 0;
  }
}
