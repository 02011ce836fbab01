package io.patriot.exchanges.binance;

import io.patriot.domain.market.Instrument;

/** An instrument's grid in fixed point: counts ticks and lots exactly, or says it cannot. */
final class Grid {
  /** A price or quantity that does not lie on the grid. */
  static final long OFF = -1;

  private final Instrument instrument;
  private final long tickE8;
  private final long lotE8;

  private Grid(Instrument instrument, long tickE8, long lotE8) {
    this.instrument = instrument;
    this.tickE8 = tickE8;
    this.lotE8 = lotE8;
  }

  static Grid of(Instrument instrument) {
    long tickE8 = FixedPoint.of(instrument.tickSize().value());
    long lotE8 = FixedPoint.of(instrument.lotSize().value());
    if (tickE8 <= 0 || lotE8 <= 0) {
      throw new IllegalArgumentException("Grid finer than eight decimals: " + instrument.symbol());
    }
    return new Grid(instrument, tickE8, lotE8);
  }

  Instrument instrument() {
    return instrument;
  }

  long ticks(long priceE8) {
    return steps(priceE8, tickE8);
  }

  long lots(long quantityE8) {
    return steps(quantityE8, lotE8);
  }

  private static long steps(long valueE8, long stepE8) {
    long steps = valueE8 / stepE8;
    return valueE8 < 0 || steps * stepE8 != valueE8 ? OFF : steps;
  }
}
