package io.patriot.simulator.binance.order;

import io.patriot.domain.order.Side;
import io.patriot.simulator.binance.market.Instrument;
import io.patriot.simulator.binance.rest.Refusal;
import io.patriot.simulator.binance.rest.Request;
import java.math.BigDecimal;
import java.util.stream.Stream;

/** A price taken from the book instead of named: so many levels into one side of it. */
public enum PriceMatch {
  NONE(false, 0),
  OPPONENT(true, 1),
  OPPONENT_5(true, 5),
  QUEUE(false, 1),
  QUEUE_5(false, 5),
  QUEUE_10(false, 10),
  QUEUE_20(false, 20);

  private final boolean opposite;
  private final int level;

  PriceMatch(boolean opposite, int level) {
    this.opposite = opposite;
    this.level = level;
  }

  /** Reads the parameter; what the venue has withdrawn is as wrong as what never was. */
  public static PriceMatch read(Request request) {
    String text = request.text("priceMatch").orElse("NONE");
    return Stream.of(values())
        .filter(each -> each.name().equals(text))
        .findFirst()
        .orElseThrow(() -> Refusal.of(-5037, "Invalid price match").now());
  }

  /** The price right now for an order of this side. */
  public BigDecimal price(Floor floor, Instrument instrument, Side order) {
    return floor
        .level(instrument, opposite ? order.opposite() : order, level)
        .orElseThrow(() -> OrderRefusals.noLevel().now());
  }
}
