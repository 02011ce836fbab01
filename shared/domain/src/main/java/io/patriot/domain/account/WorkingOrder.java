package io.patriot.domain.account;

import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.PositionSide;
import io.patriot.domain.order.Side;
import io.patriot.domain.position.Leg;
import io.patriot.domain.protection.Guard;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * An order that may still trade, as the account's book sees it: what it could still change and the
 * money set aside for that.
 *
 * @param quantity what was asked for
 * @param leaves what has not traded yet
 * @param reduceOnly it can never open or turn a position
 * @param positionSide which of the market's positions it is for
 * @param reservedAtFirst what was set aside for the whole quantity
 * @param guard the guard of a position that it is
 */
public record WorkingOrder(
    Symbol symbol,
    Side side,
    Quantity quantity,
    Quantity leaves,
    boolean reduceOnly,
    PositionSide positionSide,
    Money reservedAtFirst,
    Optional<Guard> guard) {

  public WorkingOrder(
      Symbol symbol,
      Side side,
      Quantity quantity,
      Quantity leaves,
      boolean reduceOnly,
      Money reservedAtFirst) {
    this(
        symbol,
        side,
        quantity,
        leaves,
        reduceOnly,
        PositionSide.BOTH,
        reservedAtFirst,
        Optional.empty());
  }

  /** One that was just approved. */
  static WorkingOrder of(OrderIntent intent, Money reserved) {
    return new WorkingOrder(
        intent.symbol(),
        intent.side(),
        intent.quantity(),
        intent.quantity(),
        intent.terms().reduceOnly(),
        intent.terms().positionSide(),
        reserved,
        intent.terms().guard());
  }

  /** Whether it has traded all that it was asked for, and may trade more. */
  public boolean isClosing() {
    return leaves.isZero();
  }

  /** The position it is for. */
  public Leg leg() {
    return new Leg(symbol, positionSide);
  }

  /** What is set aside now: the share of the quantity that is left, rounded up. */
  public Money reserved() {
    return reservedAtFirst.share(leaves, quantity, RoundingMode.CEILING);
  }

  /** While a change is asked for, the larger of both is counted. */
  WorkingOrder orAmended(Quantity other, Money otherReserved) {
    Quantity larger = other.isAbove(quantity) ? other : quantity;
    Money more = otherReserved.isBelow(reservedAtFirst) ? reservedAtFirst : otherReserved;
    return amended(larger, more);
  }

  WorkingOrder amended(Quantity other, Money otherReserved) {
    Quantity traded = quantity.minus(leaves);
    return new WorkingOrder(
        symbol,
        side,
        other,
        other.minus(traded.min(other)),
        reduceOnly,
        positionSide,
        otherReserved,
        guard);
  }

  /** One that closes whatever is held was for more than was asked for when it trades more. */
  WorkingOrder afterFillOf(Quantity filled) {
    Quantity asked = leaves.min(filled);
    return new WorkingOrder(
        symbol,
        side,
        quantity.plus(filled.minus(asked)),
        leaves.minus(asked),
        reduceOnly,
        positionSide,
        reservedAtFirst,
        guard);
  }
}
