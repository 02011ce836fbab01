package io.patriot.exchanges.binance.trade;

import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.Side;
import io.patriot.exchanges.binance.signed.Params;
import java.math.BigDecimal;

/** New terms for a resting limit order; it loses its place in the queue. */
public record Amendment(
    OrderKey order, Symbol symbol, Side side, BigDecimal quantity, BigDecimal price) {
  public Amendment {
    if (quantity.signum() <= 0 || price.signum() <= 0) {
      throw new IllegalArgumentException("An order is for more than nothing");
    }
  }

  Params params() {
    var params = Params.of("symbol", symbol.value()).with("side", side);
    order.into(params);
    return params.with("quantity", quantity).with("price", price);
  }
}
