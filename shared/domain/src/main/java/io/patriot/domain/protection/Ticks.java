package io.patriot.domain.protection;

import io.patriot.domain.market.Instrument;
import io.patriot.domain.money.Price;
import io.patriot.domain.position.Direction;
import java.math.RoundingMode;

/** On which tick a stop is put: the one that keeps more of what a position has gained. */
final class Ticks {
  private Ticks() {}

  static RoundingMode towardsSafety(Direction direction) {
    return direction == Direction.LONG ? RoundingMode.CEILING : RoundingMode.FLOOR;
  }

  static Price safe(Price price, Direction direction, Instrument instrument) {
    return instrument.rounded(price, towardsSafety(direction));
  }

  /** The last tick on the way to a price at which a stop would not wake at that price. */
  static Price shortOf(Price price, Direction direction, Instrument instrument) {
    boolean isLong = direction == Direction.LONG;
    Price near = instrument.rounded(price, isLong ? RoundingMode.FLOOR : RoundingMode.CEILING);
    var tick = instrument.tickSize().value();
    return !near.equals(price)
        ? near
        : new Price(isLong ? near.value().subtract(tick) : near.value().add(tick));
  }
}
