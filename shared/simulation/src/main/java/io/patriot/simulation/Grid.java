package io.patriot.simulation;

import io.patriot.domain.market.Instrument;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The way between an instrument's prices and quantities and the engine's keys and lots. */
record Grid(Instrument instrument) {

  Price price(Side side, long key) {
    return instrument.fromTicks(Ladder.ticks(side, key));
  }

  Quantity quantity(long lots) {
    return instrument.fromLots(lots);
  }

  long lots(Quantity quantity) {
    return instrument.toLots(quantity);
  }

  /** The largest number of lots that is not above the quantity. */
  long flooredLots(Quantity quantity) {
    return instrument.toLots(instrument.floored(quantity));
  }

  long key(OrderTerms terms) {
    return switch (terms.type()) {
      case OrderType.Market() -> Long.MAX_VALUE;
      case OrderType.Limit(var price, var _) -> Ladder.key(terms.side(), instrument.toTicks(price));
      case OrderType.LimitUntil(var price, var _) ->
          Ladder.key(terms.side(), instrument.toTicks(price));
      case OrderType.Stop _, OrderType.TakeProfit _, OrderType.TrailingStop _ ->
          throw waitsElsewhere(terms);
    };
  }

  /** An order that waits for a trigger is no order of the book's yet. */
  static IllegalArgumentException waitsElsewhere(OrderTerms terms) {
    return new IllegalArgumentException("Not an order for the book yet: " + terms);
  }

  /**
   * The most aggressive key that an order may reach, counted from the middle of the book; the book
   * must be ready.
   */
  long collarKey(OrderBook book, Side side) {
    long bidTicks = book.bestTicks(Side.BUY);
    long askTicks = book.bestTicks(Side.SELL);
    BigDecimal twiceMid = BigDecimal.valueOf(Math.addExact(bidTicks, askTicks));
    BigDecimal collar = instrument.collar().value();
    BigDecimal share =
        side == Side.BUY ? BigDecimal.ONE.add(collar) : BigDecimal.ONE.subtract(collar);
    RoundingMode inwards = side == Side.BUY ? RoundingMode.FLOOR : RoundingMode.CEILING;
    BigDecimal ticks =
        twiceMid
            .multiply(share)
            .divide(BigDecimal.TWO, 0, inwards)
            .min(BigDecimal.valueOf(OrderBook.TICKS_MAX));
    return Ladder.key(side, ticks.max(BigDecimal.ONE).longValueExact());
  }
}
