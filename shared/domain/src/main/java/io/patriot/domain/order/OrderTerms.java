package io.patriot.domain.order;

import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Quantity;

/**
 * What an order asks for.
 *
 * @param quantity how much; for an order that closes the position, what was held when it was asked
 *     for
 * @param reduceOnly the order may only make a position smaller, never open or turn one
 * @param closesPosition a conditional order that closes whatever is held when it wakes; it always
 *     only reduces
 * @param positionSide the position it is for, which follows from the account's mode when the order
 *     is decided and stays with it
 */
public record OrderTerms(
    Symbol symbol,
    Side side,
    Quantity quantity,
    OrderType type,
    boolean reduceOnly,
    boolean closesPosition,
    PositionSide positionSide) {

  public OrderTerms {
    if (quantity.isZero()) {
      throw new IllegalArgumentException("An order is for more than nothing");
    }
    if (closesPosition && !(reduceOnly && type.isConditional())) {
      throw new IllegalArgumentException(
          "Only a conditional order that reduces may close the position");
    }
    if (positionSide != PositionSide.BOTH && reduceOnly != positionSide.isOnlyReducedBy(side)) {
      throw new IllegalArgumentException("Side by side, the position says what reduces");
    }
  }

  public OrderTerms(
      Symbol symbol, Side side, Quantity quantity, OrderType type, boolean reduceOnly) {
    this(symbol, side, quantity, type, reduceOnly, false);
  }

  public OrderTerms(
      Symbol symbol,
      Side side,
      Quantity quantity,
      OrderType type,
      boolean reduceOnly,
      boolean closesPosition) {
    this(symbol, side, quantity, type, reduceOnly, closesPosition, PositionSide.BOTH);
  }

  /** The same for one of a market's positions. */
  public OrderTerms in(PositionSide position) {
    return new OrderTerms(symbol, side, quantity, type, reduceOnly, closesPosition, position);
  }

  /** The same, allowed only to make the position smaller. */
  public OrderTerms onlyReducing() {
    return new OrderTerms(symbol, side, quantity, type, true, closesPosition, positionSide);
  }

  public OrderTerms withQuantity(Quantity other) {
    return new OrderTerms(symbol, side, other, type, reduceOnly, closesPosition, positionSide);
  }

  public OrderTerms withType(OrderType other) {
    return new OrderTerms(
        symbol,
        side,
        quantity,
        other,
        reduceOnly,
        closesPosition && other.isConditional(),
        positionSide);
  }
}
