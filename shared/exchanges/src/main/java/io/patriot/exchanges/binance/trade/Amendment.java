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

  /** To become as this order of ours with a limit would be. */
  public static Amendment to(NewOrder wanted) {
    if (!(wanted.terms() instanceof NewOrder.Terms.Limit(var price, _))) {
      throw new IllegalArgumentException("Only a limit can be changed");
    }
    return new Amendment(
        new OrderKey.Ours(wanted.clientId()),
        wanted.symbol(),
        wanted.side(),
        wanted.quantity(),
        price);
  }

  Params params() {
    var params = Params.of("symbol", symbol.value()).with("side", side);
    order.into(params);
    return params.with("quantity", quantity).with("price", price);
  }
}
