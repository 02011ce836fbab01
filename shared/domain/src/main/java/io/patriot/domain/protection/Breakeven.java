package io.patriot.domain.protection;

import io.patriot.domain.market.Instrument;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Rate;
import io.patriot.domain.position.Direction;
import io.patriot.domain.position.Position;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The price at which closing a position neither gains nor loses, fees of both ways included. */
public final class Breakeven {
  private static final int DIGITS = 12;

  private Breakeven() {}

  /**
   * Rounded to the tick at which nothing is lost.
   *
   * @param fee what getting in cost, and getting out will cost, as a share of what is traded
   */
  public static Price of(Position position, Instrument instrument, Rate fee) {
    if (position.isFlat()) {
      throw new IllegalArgumentException("Nothing is held of " + position.symbol());
    }
    return of(
        position.direction(),
        position.cost().amount(),
        position.quantity().value(),
        instrument,
        fee);
  }

  /** For what was entered at this price. */
  static Price of(Direction direction, Price entry, Instrument instrument, Rate fee) {
    return of(direction, entry.value(), BigDecimal.ONE, instrument, fee);
  }

  private static Price of(
      Direction direction, BigDecimal spent, BigDecimal held, Instrument instrument, Rate fee) {
    BigDecimal less = BigDecimal.ONE.subtract(fee.value());
    BigDecimal more = BigDecimal.ONE.add(fee.value());
    boolean isLong = direction == Direction.LONG;
    BigDecimal cost = spent.multiply(isLong ? more : less);
    BigDecimal kept = held.multiply(isLong ? less : more);
    RoundingMode towardsSafety = Ticks.towardsSafety(direction);
    BigDecimal exact = cost.divide(kept, DIGITS, towardsSafety);
    return Ticks.safe(new Price(exact), direction, instrument);
  }
}
