package io.patriot.simulator.binance.account;

import io.patriot.domain.order.Side;

/** Which of an instrument's positions: the only one, or, in hedge mode, the long or short one. */
public enum PositionSide {
  BOTH,
  LONG,
  SHORT;

  /** Whether a trade of this side makes such a position larger; the only one may turn. */
  public boolean isOpenedBy(Side side) {
    return this == BOTH || (this == LONG) == (side == Side.BUY);
  }
}
