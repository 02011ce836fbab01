package io.patriot.domain.risk;

import io.patriot.domain.market.Quote;
import io.patriot.domain.money.Price;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import java.math.BigDecimal;
import java.util.Optional;

/** The price that an order's worth is counted at: the worst it may come to. */
final class CountedPrice {
  private static final BigDecimal WORSE = BigDecimal.ONE.add(RiskFacts.MARKET_ORDER_BUFFER.value());

  private CountedPrice() {}

  static Price of(OrderTerms terms, Quote quote) {
    return switch (terms.type()) {
      case OrderType.Market _ -> worse(quote.ask());
      case OrderType.Limit(var price, _) -> limit(terms.side(), price, quote.bid());
      case OrderType.LimitUntil(var price, _) -> limit(terms.side(), price, quote.bid());
      case OrderType.Stop(var trigger, _, var limit) -> trigger(terms.side(), trigger, limit);
      case OrderType.TakeProfit(var trigger, _, var limit) -> trigger(terms.side(), trigger, limit);
      case OrderType.TrailingStop trailing ->
          worse(trailing.activation().filter(quote.ask()::isBelow).orElse(quote.ask()));
    };
  }

  /** A sell below the market trades at the market. */
  private static Price limit(Side side, Price limit, Price market) {
    return side == Side.SELL && limit.isBelow(market) ? market : limit;
  }

  private static Price trigger(Side side, Price trigger, Optional<Price> limit) {
    return limit.map(price -> limit(side, price, trigger)).orElseGet(() -> worse(trigger));
  }

  private static Price worse(Price price) {
    return new Price(price.value().multiply(WORSE));
  }
}
