package io.patriot.domain.position;

import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.PositionSide;
import java.util.Comparator;

/** The name of a position: its market, and which of the market's positions it is. */
public record Leg(Symbol symbol, PositionSide positionSide) implements Comparable<Leg> {
  private static final Comparator<Leg> ORDER =
      Comparator.comparing(Leg::symbol).thenComparing(Leg::positionSide);

  /** The only position of a market, of an account that holds one of each. */
  public static Leg only(Symbol symbol) {
    return new Leg(symbol, PositionSide.BOTH);
  }

  @Override
  public int compareTo(Leg other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return positionSide == PositionSide.BOTH ? symbol.value() : symbol + " " + positionSide;
  }
}
