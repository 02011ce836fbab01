package io.patriot.simulator.binance.algo;

import io.patriot.domain.order.Side;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Follows the price once it has come to the activation price, and is reached when the price comes
 * back from its best by the callback rate.
 */
final class TrailingTrigger implements Trigger {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Side side;
  private final BigDecimal activatePrice;
  private final BigDecimal factor;
  private @Nullable BigDecimal best;

  /**
   * @param activatePrice zero to follow at once
   */
  TrailingTrigger(Side side, BigDecimal activatePrice, BigDecimal callbackRate) {
    this.side = side;
    this.activatePrice = activatePrice;
    BigDecimal share = callbackRate.divide(HUNDRED);
    this.factor = side == Side.BUY ? BigDecimal.ONE.add(share) : BigDecimal.ONE.subtract(share);
  }

  @Override
  public boolean isReachedAt(BigDecimal price) {
    BigDecimal before = best;
    if (before == null) {
      if (!activates(price)) {
        return false;
      }
      best = price;
      return false;
    }
    BigDecimal extreme = side == Side.BUY ? before.min(price) : before.max(price);
    best = extreme;
    BigDecimal turn = extreme.multiply(factor);
    return side == Side.BUY ? price.compareTo(turn) >= 0 : price.compareTo(turn) <= 0;
  }

  private boolean activates(BigDecimal price) {
    if (activatePrice.signum() == 0) {
      return true;
    }
    int compared = price.compareTo(activatePrice);
    return side == Side.BUY ? compared <= 0 : compared >= 0;
  }
}
