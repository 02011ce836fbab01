package io.patriot.domain.position;

import io.patriot.domain.order.PositionSide;
import io.patriot.domain.order.Side;

/**
 * How an account holds a market: as one position that is long or short, or as a long and a short
 * one side by side, which venues call hedge mode.
 */
public enum PositionMode {
  ONE_WAY,
  HEDGE;

  /**
   * The position that an order is for. Side by side, what may only reduce is for the position it
   * can reduce, and everything else opens or adds on its own side.
   */
  public PositionSide positionSide(Side side, boolean reduceOnly) {
    return switch (this) {
      case ONE_WAY -> PositionSide.BOTH;
      case HEDGE -> (side == Side.BUY) != reduceOnly ? PositionSide.LONG : PositionSide.SHORT;
    };
  }
}
