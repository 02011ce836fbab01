package io.patriot.domain.order;

import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.position.Leg;
import io.patriot.domain.protection.Bracket;
import io.patriot.domain.protection.Guard;
import io.patriot.domain.protection.Protection;
import java.util.Optional;

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
 * @param protection what is to guard the position it opens, or what position it guards
 */
public record OrderTerms(
    Symbol symbol,
    Side side,
    Quantity quantity,
    OrderType type,
    boolean reduceOnly,
    boolean closesPosition,
    PositionSide positionSide,
    Optional<Protection> protection) {

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
    if (protection.isPresent() && reduceOnly != (protection.get() instanceof Guard)) {
      throw new IllegalArgumentException("What may open is guarded, and what reduces guards");
    }
  }

  public OrderTerms(
      Symbol symbol,
      Side side,
      Quantity quantity,
      OrderType type,
      boolean reduceOnly,
      boolean closesPosition,
      PositionSide positionSide) {
    this(symbol, side, quantity, type, reduceOnly, closesPosition, positionSide, Optional.empty());
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

  /** The position that it is for. */
  public Leg leg() {
    return new Leg(symbol, positionSide);
  }

  /** The same for one of a market's positions. */
  public OrderTerms in(PositionSide position) {
    return new OrderTerms(
        symbol, side, quantity, type, reduceOnly, closesPosition, position, protection);
  }

  /** The same, allowed only to make the position smaller. */
  public OrderTerms onlyReducing() {
    return new OrderTerms(
        symbol,
        side,
        quantity,
        type,
        true,
        closesPosition,
        positionSide,
        protection.filter(Guard.class::isInstance));
  }

  public OrderTerms withQuantity(Quantity other) {
    return new OrderTerms(
        symbol, side, other, type, reduceOnly, closesPosition, positionSide, protection);
  }

  public OrderTerms withType(OrderType other) {
    return new OrderTerms(
        symbol,
        side,
        quantity,
        other,
        reduceOnly,
        closesPosition && other.isConditional(),
        positionSide,
        protection);
  }

  /** The same, guarded or guarding. */
  public OrderTerms with(Protection other) {
    return new OrderTerms(
        symbol, side, quantity, type, reduceOnly, closesPosition, positionSide, Optional.of(other));
  }

  /** What is to guard the position that it opens. */
  public Optional<Bracket> bracket() {
    return protection.filter(Bracket.class::isInstance).map(Bracket.class::cast);
  }

  /** The guard of a position that it is. */
  public Optional<Guard> guard() {
    return protection.filter(Guard.class::isInstance).map(Guard.class::cast);
  }
}
