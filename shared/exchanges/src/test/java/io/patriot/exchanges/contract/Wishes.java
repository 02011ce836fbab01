package io.patriot.exchanges.contract;

import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.IntentId;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TimeInForce;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Orders as the cards want them, each under a name of its own. */
final class Wishes {
  static final Symbol BTC = new Symbol("BTCUSDT");
  static final String SMALL = "0.010";

  private static final Duration WANTED_FOR = Duration.ofMinutes(5);
  private static final int PRICE_DIGITS = 1;
  private static final AtomicInteger NAMES = new AtomicInteger();

  private final Floor floor;

  Wishes(Floor floor) {
    this.floor = floor;
  }

  OrderIntent order(Side side, String quantity, OrderType type) {
    return of(new OrderTerms(BTC, side, Quantity.of(quantity), type, false));
  }

  OrderIntent reducing(Side side, String quantity, OrderType type) {
    return of(new OrderTerms(BTC, side, Quantity.of(quantity), type, true));
  }

  OrderIntent closing(Side side, String quantity, OrderType type) {
    return of(new OrderTerms(BTC, side, Quantity.of(quantity), type, true, true));
  }

  OrderIntent marketBuy() {
    return order(Side.BUY, SMALL, new OrderType.Market());
  }

  OrderIntent marketExit(String quantity) {
    return reducing(Side.SELL, quantity, new OrderType.Market());
  }

  /** A buy so far below the market that it rests. */
  OrderIntent restingBuy() {
    return order(Side.BUY, SMALL, limit("0.97", TimeInForce.GTC));
  }

  /** A limit at a share of what the market asks for. */
  OrderType limit(String share, TimeInForce timeInForce) {
    return new OrderType.Limit(at(share), timeInForce);
  }

  Price at(String share) {
    return new Price(
        floor
            .ask()
            .value()
            .multiply(new BigDecimal(share))
            .setScale(PRICE_DIGITS, RoundingMode.DOWN));
  }

  private OrderIntent of(OrderTerms terms) {
    return new OrderIntent(
        new IntentId("card-" + NAMES.incrementAndGet()),
        floor.account(),
        terms,
        "contract",
        floor.now(),
        floor.now().plus(WANTED_FOR));
  }
}
