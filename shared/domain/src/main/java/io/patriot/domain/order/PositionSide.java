package io.patriot.domain.order;

/**
 * Which position of a market an order is for: the only one there is, or the long or the short one
 * of an account that holds both side by side.
 */
public enum PositionSide {
  BOTH,
  LONG,
  SHORT;

  /** Whether an order of this side can only take from such a position; of the only one, neither. */
  public boolean isOnlyReducedBy(Side side) {
    return switch (this) {
      case BOTH -> false;
      case LONG -> side == Side.SELL;
      case SHORT -> side == Side.BUY;
    };
  }

  /** Whether an order of this side can only add to such a position. */
  public boolean isOnlyAddedToBy(Side side) {
    return this != BOTH && !isOnlyReducedBy(side);
  }
}
