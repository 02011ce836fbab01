package io.patriot.domain.position;

import io.patriot.domain.order.Side;

/**
 * Whether a position gains when the price rises (long), when it falls (short), or is not there
 * (flat).
 */
public enum Direction {
  LONG,
  SHORT,
  FLAT;

  static Direction of(Side side) {
    return side == Side.BUY ? LONG : SHORT;
  }

  /** Whether an order of this side makes such a position smaller. */
  public boolean isReducedBy(Side side) {
    return this != FLAT && this != of(side);
  }
}
