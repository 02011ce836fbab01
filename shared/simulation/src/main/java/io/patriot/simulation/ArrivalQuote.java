package io.patriot.simulation;

import io.patriot.domain.money.Price;
import io.patriot.domain.order.Side;
import java.math.BigDecimal;

/** The market as an order found it: what its fills are judged against. */
public record ArrivalQuote(Price bid, Price ask) {
  public ArrivalQuote {
    if (!bid.isBelow(ask)) {
      throw new IllegalArgumentException("A bid is below the ask: " + bid + ", " + ask);
    }
  }

  public Price mid() {
    return new Price(bid.value().add(ask.value()).divide(BigDecimal.TWO));
  }

  /** The price an order of this side could have had at once. */
  public Price best(Side side) {
    return side == Side.BUY ? ask : bid;
  }
}
