package io.patriot.aws.card;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TimeInForce;
import org.jspecify.annotations.Nullable;

/** What an order asks for, as a card stores it; a price and its time belong to limit orders. */
@Serdeable
record OrderTermsV1(
    String symbol,
    String side,
    String quantity,
    @Nullable String price,
    @Nullable String timeInForce,
    boolean reduceOnly) {

  static OrderTermsV1 of(OrderTerms terms) {
    OrderType.Limit limit =
        switch (terms.type()) {
          case OrderType.Market _ -> null;
          case OrderType.Limit given -> given;
        };
    return new OrderTermsV1(
        terms.symbol().value(),
        terms.side().name(),
        terms.quantity().toString(),
        limit == null ? null : limit.price().toString(),
        limit == null ? null : limit.timeInForce().name(),
        terms.reduceOnly());
  }

  OrderTerms toDomain() {
    OrderType type =
        price == null || timeInForce == null
            ? new OrderType.Market()
            : new OrderType.Limit(Price.of(price), TimeInForce.valueOf(timeInForce));
    return new OrderTerms(
        new Symbol(symbol), Side.valueOf(side), Quantity.of(quantity), type, reduceOnly);
  }
}
