package io.patriot.domain.position;

import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.PositionSide;
import io.patriot.domain.order.Side;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What an account holds of one market: the fold of its fills, weighted average cost, closed
 * first-in by average.
 *
 * <p>The cost is kept as a sum, not as an average price, so that nothing is lost to rounding: what
 * a partial close releases is subtracted from what stays.
 *
 * <p>Of a long and a short position side by side, a venue never takes more from one than it has. A
 * trade that does so here tells that another one was not heard of yet. It counts in full, so that
 * the sum is right whichever of the two comes first; until then the position is overdrawn: nothing
 * may be taken from it, and a comparison with the venue finds it.
 *
 * @param positionSide which of the market's positions it is
 * @param quantity how much is held; zero when flat
 * @param cost what the held quantity was bought (or sold short) for
 * @param realised profit and loss of everything closed so far, before fees
 * @param fees all fees so far
 */
public record Position(
    Symbol symbol,
    PositionSide positionSide,
    Direction direction,
    Quantity quantity,
    Money cost,
    Money realised,
    Money fees) {

  public Position {
    if ((direction == Direction.FLAT) != quantity.isZero()) {
      throw new IllegalArgumentException("Flat means nothing is held: " + symbol);
    }
  }

  /** The only position of a market. */
  public Position(
      Symbol symbol,
      Direction direction,
      Quantity quantity,
      Money cost,
      Money realised,
      Money fees) {
    this(symbol, PositionSide.BOTH, direction, quantity, cost, realised, fees);
  }

  public static Position flat(Symbol symbol, Asset quote) {
    return flat(Leg.only(symbol), quote);
  }

  public static Position flat(Leg leg, Asset quote) {
    Money nothing = Money.zero(quote);
    return new Position(
        leg.symbol(), leg.positionSide(), Direction.FLAT, Quantity.ZERO, nothing, nothing, nothing);
  }

  public Leg leg() {
    return new Leg(symbol, positionSide);
  }

  /** The position after one more fill: added to, reduced, closed, or turned through zero. */
  public Position after(Side side, Fill fill) {
    return direction.isReducedBy(side) ? reduced(side, fill) : added(side, fill);
  }

  public boolean isFlat() {
    return direction == Direction.FLAT;
  }

  /** Whether more was taken from it than we know that it had. */
  public boolean isOverdrawn() {
    return switch (positionSide) {
      case BOTH -> false;
      case LONG -> direction == Direction.SHORT;
      case SHORT -> direction == Direction.LONG;
    };
  }

  /** How much an order of this side could take off, none when it would add. */
  public Quantity reducibleBy(Side side) {
    return direction.isReducedBy(side) && !isOverdrawn() ? quantity : Quantity.ZERO;
  }

  /** The average entry price, rounded half-even to the given digits; none when flat. */
  public Optional<Price> averageEntry(int digits) {
    return isFlat()
        ? Optional.empty()
        : Optional.of(cost.per(quantity, digits, RoundingMode.HALF_EVEN));
  }

  /** What closing at this price would gain or lose, before fees. */
  public Money unrealised(Price mark) {
    Money worth = mark.times(quantity, cost.asset());
    return switch (direction) {
      case LONG -> worth.minus(cost);
      case SHORT -> cost.minus(worth);
      case FLAT -> Money.zero(cost.asset());
    };
  }

  private Position added(Side side, Fill fill) {
    return new Position(
        symbol,
        positionSide,
        Direction.of(side),
        quantity.plus(fill.quantity()),
        cost.plus(fill.cost()),
        realised,
        fees.plus(fill.fee()));
  }

  private Position reduced(Side side, Fill fill) {
    Quantity closed = quantity.min(fill.quantity());
    Money released = cost.share(closed, quantity, RoundingMode.HALF_EVEN);
    Money worth = fill.price().times(closed, cost.asset());
    Money gain = direction == Direction.LONG ? worth.minus(released) : released.minus(worth);
    Quantity stays = quantity.minus(closed);
    Quantity turned = fill.quantity().minus(closed);
    Direction newDirection =
        !stays.isZero() ? direction : turned.isZero() ? Direction.FLAT : Direction.of(side);
    Money newCost =
        !stays.isZero() ? cost.minus(released) : fill.price().times(turned, cost.asset());
    return new Position(
        symbol,
        positionSide,
        newDirection,
        stays.plus(turned),
        newCost,
        realised.plus(gain),
        fees.plus(fill.fee()));
  }
}
