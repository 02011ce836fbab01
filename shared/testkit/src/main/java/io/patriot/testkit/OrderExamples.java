package io.patriot.testkit;

import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.money.Rate;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.IntentId;
import io.patriot.domain.order.Liquidity;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TimeInForce;
import io.patriot.domain.order.TradeId;
import io.patriot.domain.order.TriggerSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Orders, wishes and fills to test with. */
public final class OrderExamples {
  /** When all examples happen. */
  public static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

  public static final Rate TAKER_FEE = Rate.of("0.0005");

  private static final Duration WANTED_FOR = Duration.ofSeconds(60);

  private OrderExamples() {}

  public static OrderTerms aMarketBuyOf(String quantity, Symbol symbol) {
    return terms(Side.BUY, quantity, symbol, new OrderType.Market());
  }

  public static OrderTerms aMarketSellOf(String quantity, Symbol symbol) {
    return terms(Side.SELL, quantity, symbol, new OrderType.Market());
  }

  public static OrderTerms aLimitBuyOf(String quantity, Symbol symbol, String price) {
    return terms(Side.BUY, quantity, symbol, limitAt(price));
  }

  public static OrderTerms aLimitSellOf(String quantity, Symbol symbol, String price) {
    return terms(Side.SELL, quantity, symbol, limitAt(price));
  }

  public static OrderTerms aStopSellOf(String quantity, Symbol symbol, String trigger) {
    return terms(Side.SELL, quantity, symbol, stopAt(trigger));
  }

  public static OrderTerms aStopBuyOf(String quantity, Symbol symbol, String trigger) {
    return terms(Side.BUY, quantity, symbol, stopAt(trigger));
  }

  /** The same order, but it may only make a position smaller. */
  public static OrderTerms reduceOnly(OrderTerms terms) {
    return new OrderTerms(terms.symbol(), terms.side(), terms.quantity(), terms.type(), true);
  }

  /** A wish for 0.01 bitcoin at the market's price, of the example account, at noon. */
  public static OrderIntent anIntent() {
    return anIntent("card:example", aMarketBuyOf("0.01", MarketExamples.BTC));
  }

  /** A wish of the example account at noon, wanted for a minute. */
  public static OrderIntent anIntent(String id, OrderTerms terms) {
    return anIntent(id, terms, NOON);
  }

  public static OrderIntent anIntent(String id, OrderTerms terms, Instant at) {
    return new OrderIntent(
        new IntentId(id), AccountExamples.ACCOUNT, terms, "test", at, at.plus(WANTED_FOR));
  }

  /** A taker's fill with the usual fee, at noon. */
  public static Fill aFillOf(String quantity, String price, String tradeId) {
    Price at = Price.of(price);
    Quantity filled = Quantity.of(quantity);
    Money fee = at.times(filled, Asset.USDT).times(TAKER_FEE);
    return new Fill(new TradeId(tradeId), at, filled, fee, Liquidity.TAKER, NOON);
  }

  private static OrderType stopAt(String trigger) {
    return new OrderType.Stop(Price.of(trigger), TriggerSource.LAST, Optional.empty());
  }

  private static OrderType limitAt(String price) {
    return new OrderType.Limit(Price.of(price), TimeInForce.GTC);
  }

  private static OrderTerms terms(Side side, String quantity, Symbol symbol, OrderType type) {
    return new OrderTerms(symbol, side, Quantity.of(quantity), type, false);
  }
}
