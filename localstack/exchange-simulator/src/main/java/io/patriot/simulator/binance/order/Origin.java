package io.patriot.simulator.binance.order;

import java.math.BigDecimal;

/**
 * Where an order comes from: its owner, a conditional order that has been triggered, or the venue
 * itself.
 *
 * @param type the type it was first sent with; empty for the order's own
 * @param algoId the conditional order; 0 when there is none
 */
public record Origin(
    String type,
    long algoId,
    BigDecimal triggerPrice,
    String workingType,
    boolean priceProtect,
    boolean closePosition,
    boolean liquidation) {
  public static final Origin OWNER =
      new Origin("", 0, BigDecimal.ZERO, "CONTRACT_PRICE", false, false, false);
  public static final Origin LIQUIDATION =
      new Origin("LIQUIDATION", 0, BigDecimal.ZERO, "CONTRACT_PRICE", false, false, true);
}
